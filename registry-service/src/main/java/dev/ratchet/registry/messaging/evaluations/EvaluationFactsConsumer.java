package dev.ratchet.registry.messaging.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationProgressed;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.EvaluationEvent.ImprovementStopped;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.messaging.Inbox;
import dev.ratchet.registry.application.evaluations.EvaluationFacts;
import dev.ratchet.registry.application.improvements.ImprovementFacts;
import dev.ratchet.registry.messaging.DeploymentFactsConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what workers report of evaluations and improvements, and the registry's own requests, which it passes over. */
@ApplicationScoped
public class EvaluationFactsConsumer {
    private final Inbox inbox;
    private final EvaluationFacts facts;
    private final ImprovementFacts improvements;

    EvaluationFactsConsumer(Inbox inbox, EvaluationFacts facts, ImprovementFacts improvements) {
        this.inbox = inbox;
        this.facts = facts;
        this.improvements = improvements;
    }

    @Incoming("evaluation-facts")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.once(DeploymentFactsConsumer.GROUP, record, this::apply);
    }

    private void apply(Envelope envelope) {
        switch (envelope.event()) {
            case EvaluationProgressed fact -> facts.progressed(fact);
            case ExamplesEvaluated fact -> facts.evaluated(fact);
            case EvaluationCompleted fact -> facts.completed(fact);
            case ImprovementStopped fact -> improvements.stopped(fact);
            default -> {} // what the registry has asked for itself
        }
    }
}
