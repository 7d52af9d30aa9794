package dev.ratchet.harness.application.grading;

import static java.util.Objects.requireNonNull;

/** A judge's answer about one dimension. The reasons come first, so that the score follows from them. */
record Score(String feedback, Double score) {
    Score {
        requireNonNull(feedback, "feedback is missing");
        requireNonNull(score, "score is missing");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be in [0,1]");
        }
    }
}
