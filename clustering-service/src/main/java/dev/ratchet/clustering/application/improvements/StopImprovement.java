package dev.ratchet.clustering.application.improvements;

import dev.ratchet.clustering.application.Source;
import dev.ratchet.events.EvaluationEvent.ImprovementStopped;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Tells that nothing comes of an improvement, and why. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StopImprovement {
    private final Outbox outbox;
    private final Clock clock;

    StopImprovement(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public void stop(UUID improvementId, String reason) {
        Instant now = clock.instant();
        outbox.append(
                Envelope.causedBy(improvementId, Source.NAME, now, new ImprovementStopped(improvementId, reason, now)));
    }
}
