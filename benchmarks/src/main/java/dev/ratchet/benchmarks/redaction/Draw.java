package dev.ratchet.benchmarks.redaction;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Seeded chance, with the small things that values are made of. */
final class Draw {
    static final String DIGITS = "0123456789";
    static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    static final String BASE62 = UPPER + LOWER + DIGITS;
    static final String HEX = "0123456789abcdef";

    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String text(String alphabet, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }

    String digits(int length) {
        return text(DIGITS, length);
    }

    /** Digits of which the first is none of these. */
    String digits(int length, String butFirst) {
        String allowed = DIGITS.chars()
                .filter(c -> butFirst.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return text(allowed, 1) + digits(length - 1);
    }

    /** Each # becomes a digit. */
    String filled(String form) {
        return form.chars()
                .mapToObj(c -> c == '#' ? digits(1) : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** The text in groups of these lengths; the last length goes on. */
    static String grouped(String text, String separator, int... lengths) {
        StringBuilder grouped = new StringBuilder();
        int from = 0;
        for (int i = 0; from < text.length(); i++) {
            int end = Math.min(text.length(), from + lengths[Math.min(i, lengths.length - 1)]);
            grouped.append(from == 0 ? "" : separator).append(text, from, end);
            from = end;
        }
        return grouped.toString();
    }
}
