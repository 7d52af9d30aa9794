package dev.ratchet.monitor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.Event;
import dev.ratchet.events.TraceEvent;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Received;
import dev.ratchet.redaction.RedactedTraces;
import dev.ratchet.redaction.Redactor;
import dev.ratchet.redaction.TraceRedactor;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what concerns a prompt on under the prompt's key, and what is unreadable to the dead letters. Traces are judged here
 * as they came and go on redacted: internal topics and stores are storage, too.
 */
final class ReadRecords extends ContextualProcessor<byte[], byte[], byte[], Routed> {
    private static final Logger LOG = Logger.getLogger(ReadRecords.class);

    private final Redactor redactor;
    private final MonitorMetrics metrics;
    private LivePrompts prompts;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    ReadRecords(Redactor redactor, MonitorMetrics metrics) {
        this.redactor = redactor;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], Routed> context) {
        super.init(context);
        prompts = new LivePrompts(context.getStateStore(MonitorStores.LIVE_PROMPTS));
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
            case Received.Known known -> handle(record, origin, known.envelope());
            case Received.Unknown unknown -> metrics.unknown.increment();
            case Received.Unreadable unreadable -> {
                metrics.unreadable.increment();
                bury(record, origin, unreadable.reason());
            }
        }
    }

    private void bury(Record<byte[], byte[]> record, RecordMetadata origin, String reason) {
        Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        metrics.deadLetter(origin.topic());
        context().forward(DeadLetter.of(record, origin.topic(), origin, reason, now));
    }

    /** A defect is told by its place alone: its message may quote what nobody has redacted. */
    private void handle(Record<byte[], byte[]> record, RecordMetadata origin, Envelope envelope) {
        try {
            passOn(record, envelope);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            String defect = e.getClass().getSimpleName();
            LOG.errorf("Record %s-%d@%d: %s", origin.topic(), origin.partition(), origin.offset(), defect);
            metrics.broken.increment();
            bury(record, origin, "could not be processed: " + defect);
        }
    }

    /** The attributes are written down here, so that each later reading of the record sees the same ones. */
    private void passOn(Record<byte[], byte[]> record, Envelope envelope) {
        PromptKey prompt = prompt(envelope.event());
        if (prompt != null) {
            Headers headers = WireHeaders.of(envelope.headers());
            byte[] body =
                    switch (envelope.event()) {
                        case TraceRecorded trace -> judged(trace, headers);
                        case TraceFeedback feedback -> redacted(feedback);
                        default -> record.value();
                    };
            context()
                    .forward(record.withKey(prompt.toString().getBytes(UTF_8))
                            .withHeaders(headers)
                            .withValue(new Routed(Routed.BY_PROMPT, body)));
        }
    }

    private byte[] judged(TraceRecorded trace, Headers headers) {
        TraceRedactor names = redactor.forTrace();
        TraceRecorded redacted = RedactedTraces.of(trace, names);
        FirstLook.at(trace, prompts.of(trace), names).writeTo(headers);
        return EventJson.write(redacted);
    }

    /** Its trace's names are where the prompt's state is. */
    private byte[] redacted(TraceFeedback feedback) {
        return EventJson.write(RedactedTraces.of(feedback, redactor.forUnknownTrace()));
    }

    private static @Nullable PromptKey prompt(Event event) {
        return switch (event) {
            case TraceEvent trace -> trace.prompt();
            case DeploymentTransitioned transitioned -> transitioned.prompt();
            case RolloutChanged changed -> changed.prompt();
            default -> null;
        };
    }
}
