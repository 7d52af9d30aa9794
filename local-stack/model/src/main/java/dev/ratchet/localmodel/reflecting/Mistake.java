package dev.ratchet.localmodel.reflecting;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What went wrong in a failure, as far as others may share it.
 *
 * @param words for a sentence; without the numbers that make each failure its own
 * @param label for a heading
 */
record Mistake(String words, String label) {
    private static final int LABEL_WORDS = 8;

    static Mistake of(Failure failure) {
        String expected = Quoted.line(failure.expected().asText(""));
        String output = Quoted.line(failure.outputText());
        if (isAnswer(expected) && isAnswer(output) && !expected.equals(output)) {
            return new Mistake(output + " instead of " + expected, expected + " taken for " + output);
        }
        String reason = Quoted.line(failure.reason().replaceAll("\\d+", "…"));
        String words = reason.isEmpty() ? "no answer that could be used" : reason;
        return new Mistake(
                words, Arrays.stream(words.split(" ")).limit(LABEL_WORDS).collect(Collectors.joining(" ")));
    }

    /** A label or a word, not a text. */
    private static boolean isAnswer(String text) {
        return !text.isEmpty() && text.split(" ").length <= 3;
    }
}
