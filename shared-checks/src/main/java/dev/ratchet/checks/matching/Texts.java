package dev.ratchet.checks.matching;

import java.util.regex.Pattern;

/** Foreign text on its way into a reason: one line, bounded. */
public final class Texts {
    private static final int MAX = 200;
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s]+");

    private Texts() {}

    public static String shortened(String text) {
        return shortened(text, MAX);
    }

    /** Never longer than {@code max} characters and one ellipsis, never cut inside a surrogate pair. */
    public static String shortened(String text, int max) {
        String cut = text.length() <= max ? text : text.substring(0, end(text, max)) + "…";
        return BLANK.matcher(cut).replaceAll(" ").strip();
    }

    private static int end(String text, int max) {
        return Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    }
}
