package dev.ratchet.checks;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A schema's pattern, run by {@code java.util.regex} over a text that counts how often it is read: an expression that
 * backtracks without end runs out of its budget instead of holding a thread.
 */
record BoundedPattern(Pattern pattern) implements RegularExpression {
    private static final int MAX_PATTERN_CHARS = 2_000;

    static RegularExpression compile(String regex) {
        if (regex.length() > MAX_PATTERN_CHARS) {
            throw new IllegalArgumentException("a pattern has " + regex.length() + " characters");
        }
        return new BoundedPattern(Pattern.compile(regex));
    }

    @Override
    public boolean matches(String value) {
        return pattern.matcher(new CountedText(value)).find();
    }

    /** Reading a character of it costs one unit of the thread's budget. */
    private record CountedText(CharSequence text) implements CharSequence {
        @Override
        public char charAt(int index) {
            MatchBudget.spend();
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
