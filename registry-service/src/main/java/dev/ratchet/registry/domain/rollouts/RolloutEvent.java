package dev.ratchet.registry.domain.rollouts;

import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rollout's history: that it has changed, or what the monitor made of it.
 *
 * @param revision of the rollout at the time, as are status, step and weight
 * @param decision what the monitor made of it; {@code null} for a change
 * @param actor who changed or assessed it
 */
public record RolloutEvent(
        int revision,
        RolloutStatus status,
        int step,
        int weight,
        @Nullable RolloutDecision decision,
        String actor,
        @Nullable String reason,
        @Nullable Evidence evidence,
        Instant at) {

    public static RolloutEvent changed(Rollout rollout, String actor, @Nullable String reason, Instant at) {
        return new RolloutEvent(
                rollout.revision(), rollout.status(), rollout.step(), rollout.weight(), null, actor, reason, null, at);
    }

    public static RolloutEvent assessed(Rollout rollout, Assessment assessment, String actor) {
        return new RolloutEvent(
                rollout.revision(),
                rollout.status(),
                rollout.step(),
                rollout.weight(),
                assessment.decision(),
                actor,
                assessment.reason(),
                assessment.evidence(),
                assessment.at());
    }
}
