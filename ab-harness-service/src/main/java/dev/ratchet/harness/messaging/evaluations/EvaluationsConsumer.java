package dev.ratchet.harness.messaging.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationCancelled;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.harness.application.evaluations.OpenEvaluations;
import dev.ratchet.harness.messaging.HarnessGroup;
import dev.ratchet.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Evaluations that people ask for and call off. A repeat changes nothing: an evaluation has one job. */
@ApplicationScoped
public class EvaluationsConsumer {
    private final Inbox inbox;
    private final OpenEvaluations evaluations;

    EvaluationsConsumer(Inbox inbox, OpenEvaluations evaluations) {
        this.inbox = inbox;
        this.evaluations = evaluations;
    }

    @Incoming("evaluations")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.repeatable(HarnessGroup.NAME, record, this::follow);
    }

    private void follow(Envelope envelope) {
        switch (envelope.event()) {
            case EvaluationRequested requested -> evaluations.open(requested);
            case EvaluationCancelled cancelled -> evaluations.cancel(cancelled);
            default -> {} // what this service tells itself, and improvements
        }
    }
}
