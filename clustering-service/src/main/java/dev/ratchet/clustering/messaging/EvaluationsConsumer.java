package dev.ratchet.clustering.messaging;

import dev.ratchet.clustering.application.improvements.FollowImprovements;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.EvaluationEvent.ImprovementRequested;
import dev.ratchet.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of improvements and of the evaluations of their baselines; other evaluations teach nothing here. */
@ApplicationScoped
public class EvaluationsConsumer {
    private final Inbox inbox;
    private final FollowImprovements followImprovements;

    EvaluationsConsumer(Inbox inbox, FollowImprovements followImprovements) {
        this.inbox = inbox;
        this.followImprovements = followImprovements;
    }

    @Incoming("evaluations")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.repeatable(ConsumerGroup.NAME, record, envelope -> {
            switch (envelope.event()) {
                case ImprovementRequested request -> followImprovements.requested(request);
                case ExamplesEvaluated batch
                when batch.improvementId() != null -> followImprovements.evaluated(batch, batch.improvementId());
                case EvaluationCompleted completed
                when completed.improvementId() != null ->
                    followImprovements.completed(completed, completed.improvementId());
                default -> {}
            }
        });
    }
}
