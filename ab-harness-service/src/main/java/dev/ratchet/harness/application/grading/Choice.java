package dev.ratchet.harness.application.grading;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A judge's answer about two answers, which it knows as the first and the second. */
record Choice(String feedback, Winner winner) {
    Choice {
        requireNonNull(feedback, "feedback is missing");
        requireNonNull(winner, "winner is missing");
    }

    /** The better one. */
    enum Winner {
        FIRST,
        SECOND,
        NEITHER;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
