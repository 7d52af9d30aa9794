package dev.ratchet.clustering.domain.prompts;

import dev.ratchet.events.data.DeploymentState;
import org.jspecify.annotations.Nullable;

/**
 * A candidate of earlier days and what became of it.
 *
 * @param outcome where its deployment stands
 * @param reason what whoever decided said last
 * @param verdict what the replay, and later the watch, found, in words
 * @param scores what replays measured of it
 */
public record Attempt(
        String templateText,
        DeploymentState outcome,
        @Nullable String reason,
        @Nullable String verdict,
        Scores scores) {
    private static final String LOST = "another candidate of the same proposal did better in the race";

    /** What was said of its deployment was said of the candidate that won the race; of the others it is known that they lost. */
    public static Attempt of(
            String templateText,
            DeploymentState outcome,
            @Nullable String reason,
            @Nullable String verdict,
            Scores scores) {
        return scores.areOfARaceAlone()
                ? new Attempt(templateText, outcome, null, LOST, scores)
                : new Attempt(templateText, outcome, reason, verdict, scores);
    }

    /** Whether it was tried and found wanting. */
    public boolean hasFailed() {
        return switch (outcome) {
            case AB_FAILED, REJECTED, ROLLED_BACK -> true;
            case PROPOSED, AB_RUNNING, AB_PASSED, SHIPPED, MONITORING, REGRESSED -> false;
        };
    }
}
