package dev.ratchet.redaction.detection;

import java.util.function.IntPredicate;

/** Characters of a text, with nothing but spaces around it. */
final class Chars {
    private Chars() {}

    static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetter(int c) {
        return isUpper(c) || isLower(c);
    }

    static boolean isAlphanumeric(int c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isHex(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Of a word in any language. */
    static boolean isWord(int c) {
        return c < 128 ? isAlphanumeric(c) || c == '_' : Character.isLetterOrDigit(c);
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    /** Whether a word begins here: an escape such as the n of {@code \n} is not a part of it. */
    static boolean beginsWord(String text, int at) {
        return isWord(text.charAt(at)) && (!isWord(at(text, at - 1)) || isEscape(text, at - 1));
    }

    private static boolean isEscape(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '\\' && "nrt".indexOf(text.charAt(at)) >= 0;
    }

    static boolean endsWord(String text, int end) {
        return !isWord(at(text, end));
    }

    /** The end of the run of such characters, at most {@code max} of them. */
    static int run(String text, int from, int max, IntPredicate of) {
        int end = from;
        int limit = Math.min(text.length(), from + max);
        while (end < limit && of.test(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
