package dev.ratchet.monitor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Received;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.monitor.domain.otlp.Span;
import dev.ratchet.monitor.domain.otlp.SpanTranslator;
import dev.ratchet.monitor.domain.otlp.Translation.Refused;
import dev.ratchet.monitor.domain.otlp.Translation.Skipped;
import dev.ratchet.monitor.domain.otlp.Translation.Translated;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the model calls among spans as traces, from where they go the way of all traces. The same span makes the same event
 * each time it comes. A record with a span that cannot become a trace is a dead letter; its other spans count.
 */
final class ReadSpans extends ContextualProcessor<byte[], byte[], byte[], Routed> {
    private static final String SOURCE = "otlp";

    private final SpanTopics topics;
    private final MonitorMetrics metrics;

    ReadSpans(SpanTopics topics, MonitorMetrics metrics) {
        this.topics = topics;
        this.metrics = metrics;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata origin = context().recordMetadata().orElseThrow();
        if (record.value() == null) {
            metrics.unknown.increment();
            return;
        }
        String reason = translate(record, origin.topic());
        if (reason != null) {
            Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
            metrics.unreadable(origin.topic());
            context().forward(DeadLetter.of(record, origin.topic(), origin, reason, now));
        }
    }

    /** @return why the record is a dead letter, or {@code null} */
    private @Nullable String translate(Record<byte[], byte[]> record, String topic) {
        try {
            List<Span> spans = topics.format(topic).read(record.value());
            List<String> refused = spans.stream()
                    .map(span -> translate(record, span))
                    .filter(Objects::nonNull)
                    .toList();
            return refused.isEmpty()
                    ? null
                    : "%d of %d spans: %s".formatted(refused.size(), spans.size(), refused.getFirst());
        } catch (IOException | IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** @return why the span is refused, or {@code null} */
    private @Nullable String translate(Record<byte[], byte[]> record, Span span) {
        return switch (SpanTranslator.translate(span)) {
            case Translated translated -> publish(record, span, translated.trace());
            case Skipped skipped -> counted(skipped.why().wireName());
            case Refused refused -> refuse(span, refused.reason());
        };
    }

    private String refuse(Span span, String reason) {
        metrics.span("refused");
        return "the first, " + span.traceId() + "-" + span.spanId() + ", " + reason;
    }

    private @Nullable String counted(String result) {
        metrics.span(result);
        return null;
    }

    /** The record's time stays: a span that is old, or from a wrong clock, must not be dropped from the topic for its age. */
    private @Nullable String publish(Record<byte[], byte[]> record, Span span, TraceRecorded trace) {
        UUID id = EventIds.derived(SOURCE, trace.prompt(), trace.traceId());
        Instant at = span.end() == null ? Instant.ofEpochMilli(record.timestamp()) : span.end();
        Envelope envelope = new Envelope(id, SOURCE, at, trace.key(), span.traceparent(), trace);
        byte[] key = trace.key().getBytes(UTF_8);
        byte[] body = envelope.body();
        String reason = whyUnreadable(envelope.headers(), key, body, at);
        if (reason != null) {
            return refuse(span, reason);
        }
        context()
                .forward(record.withKey(key)
                        .withHeaders(WireHeaders.of(envelope.headers()))
                        .withValue(new Routed(Topic.Names.TRACES, body)));
        return counted("translated");
    }

    /** Read as all readers of the topic will read it: what is too large or too deep for them is refused here, once. */
    private static @Nullable String whyUnreadable(Map<String, String> headers, byte[] key, byte[] body, Instant at) {
        return EventReader.read(Topic.Names.TRACES, headers, key, body, at) instanceof Received.Unreadable unreadable
                ? unreadable.reason()
                : null;
    }
}
