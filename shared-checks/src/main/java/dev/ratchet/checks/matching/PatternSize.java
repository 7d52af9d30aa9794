package dev.ratchet.checks.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large an RE2 program a pattern may become. RE2/J unrolls counted repetitions, and {@code ((a{1000}){1000}){1000}}
 * would fill the memory, so they are added up, or multiplied where they may be nested, before anything is compiled.
 */
final class PatternSize {
    private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");
    private static final long TOO_MANY = Integer.MAX_VALUE;

    private PatternSize() {}

    /** Never less than the size. */
    static long atMost(String regex) {
        long sum = regex.length();
        long product = 1;
        Matcher repetition = REPETITION.matcher(regex);
        while (repetition.find()) {
            long times = times(repetition);
            if (isOfOneCharacter(regex, repetition.start())) {
                sum = Math.min(TOO_MANY, sum + times);
            } else {
                product = Math.min(TOO_MANY, product * times);
            }
        }
        return Math.min(TOO_MANY, 2 * sum * product);
    }

    private static long times(Matcher repetition) {
        String most = repetition.group(2);
        return Math.max(1, Long.parseLong(most == null || most.isEmpty() ? repetition.group(1) : most) + 1);
    }

    /** A group, {@code \E}, or a repetition in front may hold repetitions; a letter, a class or a dot holds none. */
    private static boolean isOfOneCharacter(String regex, int at) {
        char before = at == 0 ? '(' : regex.charAt(at - 1);
        return before == ']' || before == '.' || (before != 'E' && Character.isLetterOrDigit(before));
    }
}
