package dev.ratchet.clustering.domain.prompts;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of a deployment.
 *
 * @param seq of its latest transition; {@value #UNANSWERED} while the registry has not taken it up
 * @param clusterId the cluster that it is for; {@code null} where it is for none
 */
public record KnownDeployment(
        UUID id,
        PromptKey prompt,
        @Nullable String baselineVersion,
        DeploymentState state,
        int seq,
        Instant changedAt,
        @Nullable UUID clusterId) {
    public static final int UNANSWERED = 0;

    public static KnownDeployment of(DeploymentTransitioned told) {
        return new KnownDeployment(
                told.deploymentId(),
                told.prompt(),
                told.baseline().version(),
                told.to(),
                told.seq(),
                told.at(),
                told.cluster() == null ? null : told.cluster().clusterId());
    }

    public boolean blocks(Instant now, Duration unansweredAfter) {
        boolean forgotten = seq == UNANSWERED && changedAt.plus(unansweredAfter).isBefore(now);
        return isOnItsWay() && !forgotten;
    }

    /** A deployment that waits for an owner, also over an alarm, is on its way; one that is shipped has arrived. */
    private boolean isOnItsWay() {
        return switch (state) {
            case PROPOSED, AB_RUNNING, AB_PASSED, REGRESSED -> true;
            case AB_FAILED, SHIPPED, MONITORING, ROLLED_BACK, REJECTED -> false;
        };
    }

    /** Whether it waits for an owner's decision, and has for longer than this. */
    public boolean waitsSince(Instant now, Duration patience) {
        return switch (state) {
            case AB_PASSED, AB_FAILED -> changedAt.plus(patience).isBefore(now);
            case PROPOSED, AB_RUNNING, SHIPPED, MONITORING, REGRESSED, ROLLED_BACK, REJECTED -> false;
        };
    }

    /** Whether this state is where the proposal ended, for better or worse, and a rest begins. */
    public boolean hasEnded() {
        return switch (state) {
            case AB_FAILED, SHIPPED, ROLLED_BACK, REJECTED -> true;
            case PROPOSED, AB_RUNNING, AB_PASSED, MONITORING, REGRESSED -> false;
        };
    }
}
