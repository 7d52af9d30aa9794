package dev.ratchet.registry.domain.rollouts;

import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.RolloutDecision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the monitor makes of a rollout at a moment. */
public record Assessment(
        RolloutDecision decision, String reason, @Nullable Evidence evidence, Instant at) {}
