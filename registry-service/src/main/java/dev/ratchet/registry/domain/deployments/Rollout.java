package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.registry.domain.Reasons;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the candidate reaches users.
 *
 * @param weight share of the traffic as the monitor told it last; {@code null} before it has
 */
public record Rollout(
        String strategy,
        @Nullable Double weight,
        @Nullable RolloutDecision decision,
        @Nullable String reason,
        @Nullable Instant assessedAt) {
    public static final String IMMEDIATE = "immediate";

    static Rollout immediate() {
        return new Rollout(IMMEDIATE, null, null, null, null);
    }

    public Rollout assessed(double newWeight, RolloutDecision newDecision, String newReason, Instant at) {
        return new Rollout(strategy, newWeight, newDecision, Reasons.reported(newReason), at);
    }
}
