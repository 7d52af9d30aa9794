package dev.ratchet.registry.persistence.rollouts;

import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.registry.domain.rollouts.RolloutEvent;
import dev.ratchet.registry.persistence.JsonText;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code rollout_events}; written once. */
@Entity
@Table(name = "rollout_events")
@SuppressWarnings("NullAway.Init")
class RolloutEventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    UUID deploymentId;
    int revision;
    String status;
    int step;
    int weight;

    @Nullable String decision;

    String actor;

    @Nullable String reason;

    @Nullable String evidence;

    Instant at;

    static RolloutEventEntity of(UUID deploymentId, RolloutEvent event) {
        RolloutEventEntity row = new RolloutEventEntity();
        row.deploymentId = deploymentId;
        row.revision = event.revision();
        row.status = event.status().wireName();
        row.step = event.step();
        row.weight = event.weight();
        row.decision = event.decision() == null ? null : event.decision().wireName();
        row.actor = event.actor();
        row.reason = event.reason();
        row.evidence = JsonText.write(event.evidence());
        row.at = event.at();
        return row;
    }

    RolloutEvent toDomain() {
        return new RolloutEvent(
                revision,
                RolloutStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                step,
                weight,
                decision == null ? null : RolloutDecision.valueOf(decision.toUpperCase(Locale.ROOT)),
                actor,
                reason,
                JsonText.read(evidence, Evidence.class),
                at);
    }
}
