package dev.ratchet.registry.domain;

import java.util.regex.Pattern;

/** Words of somebody else within a text of ours: one line between “ and ”, which occur nowhere else, and not too long. */
public final class Quotes {
    private static final int MAX_LENGTH = 300;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Quotes() {}

    public static String quoted(String words) {
        String line =
                SPACE.matcher(words).replaceAll(" ").strip().replace('“', '"').replace('”', '"');
        return "“" + shortened(withoutStop(line)) + "”";
    }

    /** Our own sentence brings one. */
    private static String withoutStop(String line) {
        return line.endsWith(".") && !line.endsWith("..") ? line.substring(0, line.length() - 1) : line;
    }

    /** A name as it is, or quoted where it is none. */
    public static String name(String text) {
        return NAME.matcher(text).matches() ? text : quoted(text);
    }

    private static String shortened(String line) {
        if (line.codePointCount(0, line.length()) <= MAX_LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)).strip() + "…";
    }
}
