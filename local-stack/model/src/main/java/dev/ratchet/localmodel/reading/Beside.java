package dev.ratchet.localmodel.reading;

import java.util.regex.Pattern;

/** What often stands beside a label in an answer: how sure the model is, and why. */
public final class Beside {
    private static final Pattern CONFIDENCE = Pattern.compile("(?i).*(?:confidence|certainty|probability|score).*");
    private static final Pattern REASON =
            Pattern.compile("(?i).*(?:reason|rationale|explanation|why|feedback|comment|justification|summary).*");

    private Beside() {}

    static boolean isBeside(Field field) {
        return isConfidence(field.key()) || isReason(field.key());
    }

    public static boolean isConfidence(String key) {
        return CONFIDENCE.matcher(key).matches();
    }

    public static boolean isReason(String key) {
        return REASON.matcher(key).matches();
    }
}
