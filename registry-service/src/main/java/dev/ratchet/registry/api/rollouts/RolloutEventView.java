package dev.ratchet.registry.api.rollouts;

import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.registry.domain.rollouts.RolloutEvent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of a rollout's history, as the API tells it. */
@Schema(name = "RolloutEvent", description = "A change of a rollout, or what the monitor made of it")
record RolloutEventView(
        @Schema(description = "Of the rollout at the time, as are status, step and weight")
        int revision,

        RolloutStatus status,
        int step,
        int weight,

        @Schema(description = "What the monitor made of it; null for a change") @Nullable RolloutDecision decision,

        @Schema(description = "A user or an API key by name, or system:…", examples = "system:monitor")
        String actor,

        @Nullable String reason,
        @Nullable Evidence evidence,
        Instant at) {

    static RolloutEventView of(RolloutEvent event) {
        return new RolloutEventView(
                event.revision(),
                event.status(),
                event.step(),
                event.weight(),
                event.decision(),
                event.actor(),
                event.reason(),
                event.evidence(),
                event.at());
    }
}
