package dev.ratchet.monitor.domain;

import dev.ratchet.events.Event;
import dev.ratchet.events.MetricEvent.AlertRaised;
import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.wire.EventIds;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to be published.
 *
 * @param cause from which its id is derived, so that a repeat of the work makes it again
 */
public record Raised(UUID cause, Event event) {

    /** @param cause of the alert; one has at most one of a kind */
    public static Raised alert(
            UUID cause, AlertKind kind, Ship ship, String explanation, @Nullable Evidence evidence, Instant at) {
        return new Raised(
                EventIds.derived(cause, kind.wireName()),
                new AlertRaised(
                        ship.deploymentId(),
                        ship.prompt().project(),
                        ship.prompt().promptName(),
                        kind,
                        explanation,
                        evidence,
                        at));
    }
}
