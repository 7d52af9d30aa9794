package dev.ratchet.redaction.detection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code [EMAIL_1]}: what stands in the place of a value. No braces, so it is no variable of a template. While the number is
 * not known, {@code [EMAIL_~0123456789abcdef]} stands for it, with the value's fingerprint.
 */
public final class Placeholder {
    private static final int MAX_LENGTH = 64;
    private static final Pattern FORM = Pattern.compile("\\[([A-Z][A-Z0-9_]{0,39})_(?:([0-9]{1,6})|~([0-9a-f]{16}))]");

    private Placeholder() {}

    public static String of(String kind, int number) {
        return "[" + kind + "_" + number + "]";
    }

    public static String unnumbered(String kind, String fingerprint) {
        return "[" + kind + "_~" + fingerprint + "]";
    }

    /** The three groups of the form: kind, number, fingerprint. */
    public static Matcher matcher(String text) {
        return FORM.matcher(text);
    }

    /** Where the placeholder that begins here ends; -1 where none does. */
    public static int end(String text, int at) {
        if (Chars.at(text, at) != '[' || !Chars.isUpper(Chars.at(text, at + 1))) {
            return -1;
        }
        Matcher matcher = FORM.matcher(text).region(at, Math.min(text.length(), at + MAX_LENGTH));
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    static boolean occursIn(String text) {
        return FORM.matcher(text).find();
    }
}
