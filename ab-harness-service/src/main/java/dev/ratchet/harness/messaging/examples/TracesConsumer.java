package dev.ratchet.harness.messaging.examples;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.harness.application.examples.KeepHeldOutTraces;
import dev.ratchet.harness.application.judging.SampleTraces;
import dev.ratchet.harness.messaging.HarnessGroup;
import dev.ratchet.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Traces and what became known about them. A repeat changes nothing: their own ids are the keys of the store. */
@ApplicationScoped
public class TracesConsumer {
    private final Inbox inbox;
    private final KeepHeldOutTraces traces;
    private final SampleTraces sample;

    TracesConsumer(Inbox inbox, KeepHeldOutTraces traces, SampleTraces sample) {
        this.inbox = inbox;
        this.traces = traces;
        this.sample = sample;
    }

    @Incoming("traces")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.repeatable(HarnessGroup.NAME, record, this::keep);
    }

    private void keep(Envelope envelope) {
        switch (envelope.event()) {
            case TraceRecorded trace -> {
                traces.keep(trace, envelope.time());
                sample.offer(trace);
            }
            case TraceFeedback feedback -> {
                traces.label(feedback);
                sample.settle(feedback);
            }
            default -> {} // no other family may stand on this topic
        }
    }
}
