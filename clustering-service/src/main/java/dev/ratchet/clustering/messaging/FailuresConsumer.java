package dev.ratchet.clustering.messaging;

import dev.ratchet.clustering.application.failures.RecordFailure;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.messaging.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of failed traces. A trace counts once, however often it is told. */
@ApplicationScoped
public class FailuresConsumer {
    private final Inbox inbox;
    private final RecordFailure recordFailure;

    FailuresConsumer(Inbox inbox, RecordFailure recordFailure) {
        this.inbox = inbox;
        this.recordFailure = recordFailure;
    }

    @Incoming("failures")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.repeatable(ConsumerGroup.NAME, record, envelope -> {
            if (envelope.event() instanceof TraceFailed failed) {
                recordFailure.record(envelope.id(), failed);
            }
        });
    }
}
