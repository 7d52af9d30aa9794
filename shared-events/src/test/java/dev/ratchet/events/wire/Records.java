package dev.ratchet.events.wire;

import dev.ratchet.events.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads records as a consumer gets them. */
final class Records {
    static final Instant TIMESTAMP = Instant.parse("2026-11-21T10:00:00Z");
    private static final byte[] KEY = "trace-0001".getBytes(StandardCharsets.UTF_8);

    private Records() {}

    static Received bareTrace(String body) {
        return bareTrace(body.getBytes(StandardCharsets.UTF_8));
    }

    static Received bareTrace(byte @Nullable [] body) {
        return read(Topic.Names.TRACES, Map.of(), body);
    }

    static Received read(Class<? extends Event> type, String body) {
        return read(type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Received read(Class<? extends Event> type, byte[] body) {
        return read(Topic.of(type).topicName(), Map.of("ce_type", EventCatalog.typeOf(type)), body);
    }

    static Received read(String topicName, Map<String, String> headers, byte @Nullable [] body) {
        return EventReader.read(topicName, headers, KEY, body, TIMESTAMP);
    }
}
