package dev.ratchet.registry.api.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.rollouts.Assessment;
import dev.ratchet.registry.domain.rollouts.Rollout;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a candidate reaches its users, as the API tells it. */
@Schema(name = "Rollout")
public record RolloutView(
        RolloutStrategy strategy,
        RolloutStatus status,

        @Schema(description = "Shares of the units in percent", examples = "[1, 5, 25, 50, 100]")
        List<Integer> steps,

        @Schema(description = "Counted from 0") int step,

        @Schema(
                description =
                        "The share of the units that has the candidate now, in percent; of a shadow run, whose calls"
                                + " it repeats",
                examples = "5")
        int weight,

        @Schema(description = "Judged traces of the candidate that a step needs", examples = "50")
        int minSamples,

        @Schema(description = "Share of the units that keep the version before though it is complete, in percent")
        int holdback,

        @Schema(description = "Grows with each change, from 1")
        int revision,

        @Schema(description = "What the monitor made of it last; null before it has told") @Nullable RolloutDecision decision,

        @Nullable String reason,
        @Nullable Evidence evidence,
        @Nullable Instant assessedAt) {

    /** Of a deployment that was shipped; {@code null} of another. */
    public static @Nullable RolloutView of(Deployment deployment) {
        Rollout rollout = deployment.release().rollout();
        if (rollout == null) {
            return null;
        }
        Assessment last = rollout.assessment();
        boolean gone = deployment.state() == DeploymentState.ROLLED_BACK
                || deployment.release().supersededBy() != null;
        return new RolloutView(
                rollout.rules().strategy(),
                rollout.status(),
                rollout.rules().steps(),
                rollout.step(),
                gone ? 0 : rollout.weight(),
                rollout.rules().minSamples(),
                gone ? 0 : rollout.holdback(),
                rollout.revision(),
                last == null ? null : last.decision(),
                last == null ? null : last.reason(),
                last == null ? null : last.evidence(),
                last == null ? null : last.at());
    }
}
