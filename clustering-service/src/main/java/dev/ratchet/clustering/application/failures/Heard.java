package dev.ratchet.clustering.application.failures;

import dev.ratchet.clustering.domain.failures.Facet;
import dev.ratchet.clustering.domain.failures.Failure;
import dev.ratchet.events.FailureEvent.TraceFailed;
import java.util.UUID;

/**
 * A failure as it was told.
 *
 * @param cause id of the event that told it; what follows from it is recognisable as a repeat by it
 */
public record Heard(UUID cause, Failure failure, Facet facet) {

    public static Heard of(UUID cause, TraceFailed event) {
        Failure failure = Failure.of(event);
        return new Heard(cause, failure, Facet.of(failure));
    }
}
