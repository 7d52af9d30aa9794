package dev.ratchet.registry.application;

import dev.ratchet.events.Event;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the other services what the registry has decided, in the transaction of the decision. */
@ApplicationScoped
public class Announcements {
    private static final String SOURCE = "registry-service";

    private final Outbox outbox;

    Announcements(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells of the event.
     *
     * @param cause id of the fact or the request that the event follows from
     * @return the event's id, which is the same for a repeat */
    public UUID make(Event event, Instant at, UUID cause) {
        Envelope envelope = Envelope.causedBy(cause, SOURCE, at, event);
        outbox.append(envelope);
        return envelope.id();
    }

    /** Makes many at once; they are told in their order. */
    public void makeAll(List<Event> events, Instant at, UUID cause) {
        outbox.appendAll(events.stream()
                .map(event -> Envelope.causedBy(cause, SOURCE, at, event))
                .toList());
    }
}
