package dev.ratchet.registry.application;

import dev.ratchet.events.Event;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.messaging.Outbox;
import dev.ratchet.registry.domain.Deployments;
import dev.ratchet.registry.domain.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a move and tells of it, both in the current transaction. */
@ApplicationScoped
public class Ledger {
    private static final String SOURCE = "registry-service";

    private final Deployments deployments;
    private final Outbox outbox;

    Ledger(Deployments deployments, Outbox outbox) {
        this.deployments = deployments;
        this.outbox = outbox;
    }

    /** @param cause id of the fact or the request that the move follows from; it may cause more than one move */
    void record(Moved moved, @Nullable String liveVersion, UUID cause) {
        deployments.save(moved);
        UUID step = EventIds.derived(cause, moved.transition().seq());
        tell(moved.event(liveVersion), moved.transition().at(), step);
    }

    void tell(Event event, Instant at, UUID cause) {
        outbox.append(Envelope.causedBy(cause, SOURCE, at, event));
    }
}
