package dev.ratchet.clustering.domain.prompts;

import dev.ratchet.events.data.DeploymentState;

/** A candidate of earlier days and where its deployment stands. */
public record Attempt(String templateText, DeploymentState outcome) {

    /** Whether it was tried and found wanting. */
    public boolean hasFailed() {
        return switch (outcome) {
            case AB_FAILED, REJECTED, ROLLED_BACK -> true;
            case PROPOSED, AB_RUNNING, AB_PASSED, SHIPPED, MONITORING, REGRESSED -> false;
        };
    }
}
