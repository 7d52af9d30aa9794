package dev.ratchet.monitor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.Event;
import dev.ratchet.events.TraceEvent;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Received;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Sends what concerns a prompt on under the prompt's key, and what is unreadable to the dead letters. */
final class ReadRecords extends ContextualProcessor<byte[], byte[], byte[], Routed> {
    private final MonitorMetrics metrics;

    ReadRecords(MonitorMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata origin = context().recordMetadata().orElseThrow();
        Received received = EventReader.read(
                origin.topic(),
                WireHeaders.text(record.headers()),
                record.key(),
                record.value(),
                Instant.ofEpochMilli(record.timestamp()));
        switch (received) {
            case Received.Known known -> passOn(record, known.envelope());
            case Received.Unknown unknown -> metrics.unknown.increment();
            case Received.Unreadable unreadable -> {
                metrics.unreadable.increment();
                Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
                context().forward(DeadLetter.of(record, origin.topic(), origin, unreadable.reason(), now));
            }
        }
    }

    /** The attributes are written down here, so that each later reading of the record sees the same ones. */
    private void passOn(Record<byte[], byte[]> record, Envelope envelope) {
        PromptKey prompt = prompt(envelope.event());
        if (prompt != null) {
            context()
                    .forward(record.withKey(prompt.toString().getBytes(UTF_8))
                            .withHeaders(WireHeaders.of(envelope.headers()))
                            .withValue(new Routed(Routed.BY_PROMPT, record.value())));
        }
    }

    private static @Nullable PromptKey prompt(Event event) {
        return switch (event) {
            case TraceEvent trace -> trace.prompt();
            case DeploymentTransitioned transitioned -> transitioned.prompt();
            default -> null;
        };
    }
}
