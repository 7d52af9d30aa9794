package dev.ratchet.registry.messaging;

import dev.ratchet.events.TraceEvent;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.messaging.Inbox;
import dev.ratchet.registry.application.traces.KeepTraces;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what agents publish. A repeat changes nothing: a trace's own id is its key in the sample. */
@ApplicationScoped
public class TracesConsumer {
    private final Inbox inbox;
    private final KeepTraces traces;

    TracesConsumer(Inbox inbox, KeepTraces traces) {
        this.inbox = inbox;
        this.traces = traces;
    }

    @Incoming("traces")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.repeatable(DeploymentFactsConsumer.GROUP, record, this::apply);
    }

    private void apply(Envelope envelope) {
        if (envelope.event() instanceof TraceEvent event) {
            switch (event) {
                case TraceRecorded trace -> traces.keep(trace, envelope.time());
                case TraceFeedback feedback -> traces.tell(feedback);
            }
        }
    }
}
