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

    public Attempt(String templateText, DeploymentState outcome) {
        this(templateText, outcome, null, null, Scores.NONE);
    }

    /** Whether it was tried and found wanting. */
    public boolean hasFailed() {
        return switch (outcome) {
            case AB_FAILED, REJECTED, ROLLED_BACK -> true;
            case PROPOSED, AB_RUNNING, AB_PASSED, SHIPPED, MONITORING, REGRESSED -> false;
        };
    }
}
