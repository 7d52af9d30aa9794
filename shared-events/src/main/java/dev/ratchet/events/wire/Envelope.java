package dev.ratchet.events.wire;

import dev.ratchet.events.Event;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with its CloudEvents 1.0 attributes, as it travels in Kafka's binary mode: attributes in {@code ce_} headers,
 * the event's JSON as the value.
 *
 * @param source who published it, for instance {@code registry-service}
 * @param traceparent W3C trace context of the work that caused it
 */
public record Envelope(
        UUID id,
        String source,
        Instant time,
        String subject,
        @Nullable String traceparent,
        Event event) {
    public static final String CONTENT_TYPE = "application/json";

    /** A fact that follows from no other event. */
    public static Envelope of(String source, Instant time, Event event) {
        return new Envelope(EventIds.fresh(), source, time, event.key(), null, event);
    }

    /** A fact that follows from another. A cause has at most one of a type and key, as these three make the id. */
    public static Envelope causedBy(UUID cause, String source, Instant time, Event event) {
        UUID id = EventIds.derived(cause, event.getClass().getSimpleName(), event.key());
        return new Envelope(id, source, time, event.key(), null, event);
    }

    public Envelope withTraceparent(@Nullable String newTraceparent) {
        return new Envelope(id, source, time, subject, newTraceparent, event);
    }

    public String type() {
        return EventCatalog.typeOf(event.getClass());
    }

    public Topic topic() {
        return Topic.of(event);
    }

    public byte[] body() {
        return EventJson.write(event);
    }

    /** The Kafka headers, in order. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Header.SPEC_VERSION, "1.0");
        headers.put(Header.ID, id.toString());
        headers.put(Header.TYPE, type());
        headers.put(Header.SOURCE, source);
        headers.put(Header.TIME, time.toString());
        headers.put(Header.SUBJECT, subject);
        headers.put(Header.CONTENT_TYPE, CONTENT_TYPE);
        if (traceparent != null) {
            headers.put(Header.TRACEPARENT, traceparent);
        }
        return headers;
    }

    /** Names of the Kafka headers. */
    public static final class Header {
        public static final String SPEC_VERSION = "ce_specversion";
        public static final String ID = "ce_id";
        public static final String TYPE = "ce_type";
        public static final String SOURCE = "ce_source";
        public static final String TIME = "ce_time";
        public static final String SUBJECT = "ce_subject";
        public static final String CONTENT_TYPE = "content-type";
        public static final String TRACEPARENT = "traceparent";

        private Header() {}
    }
}
