package dev.ratchet.monitor.messaging;

import dev.ratchet.events.wire.Topic;
import dev.ratchet.monitor.messaging.otlp.JsonSpans;
import dev.ratchet.monitor.messaging.otlp.ProtoSpans;
import dev.ratchet.monitor.messaging.otlp.SpanFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the OpenTelemetry Collector writes spans; empty for an encoding that is not read. */
public record SpanTopics(Optional<String> proto, Optional<String> json) {

    /** All that are read. */
    public List<String> names() {
        return Stream.of(proto, json).flatMap(Optional::stream).toList();
    }

    public List<String> deadLetters() {
        return names().stream()
                .map(topic -> Topic.deadLetters(topic, DeadLetter.GROUP))
                .toList();
    }

    SpanFormat format(String topic) {
        return proto.filter(topic::equals).isPresent() ? new ProtoSpans() : new JsonSpans();
    }
}
