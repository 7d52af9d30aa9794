package dev.ratchet.checks.matching;

import java.util.regex.Pattern;

/**
 * A pattern that RE2 has no words for, such as one with look-ahead, run by {@code java.util.regex} over a text that counts
 * how often it is read: an expression that backtracks without end runs out of its budget instead of holding a thread.
 */
public record BoundedPattern(Pattern pattern) {
    private static final int MAX_CHARS = 2_000;

    /** @throws IllegalArgumentException where it is too long or no pattern */
    public static BoundedPattern compile(String regex) {
        if (regex.length() > MAX_CHARS) {
            throw new IllegalArgumentException("a pattern has " + regex.length() + " characters");
        }
        return new BoundedPattern(Pattern.compile(regex));
    }

    /** Whether some part of the text matches. */
    public boolean find(String text) {
        return pattern.matcher(new CountedText(text)).find();
    }

    /** Reading a character of it costs one step of the thread's budget. */
    private record CountedText(CharSequence text) implements CharSequence {
        @Override
        public char charAt(int index) {
            MatchBudget.spend(1);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
