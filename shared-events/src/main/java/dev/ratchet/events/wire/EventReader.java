package dev.ratchet.events.wire;

import dev.ratchet.events.Event;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Names;
import dev.ratchet.events.wire.Envelope.Header;
import dev.ratchet.events.wire.Received.Known;
import dev.ratchet.events.wire.Received.Unknown;
import dev.ratchet.events.wire.Received.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Kafka records into envelopes; whatever the bytes are, the answer is a value. */
public final class EventReader {
    /** What an agent may publish in one record; the events that follow from it need some room of their own. */
    public static final int MAX_TRACE_BYTES = 1_048_576;

    private static final String BARE_SOURCE = "agent";
    private static final int MAX_HEADER = 500;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private EventReader() {}

    /**
     * @param topicName where the record stood; a record without {@code ce_type} is a bare trace on the traces topic and
     *     unreadable elsewhere, and an event on the topic of another family is unreadable
     * @param headers Kafka headers as text, names in lower case
     * @param key the record's key; {@code null} is unreadable, as the order of events rests on it
     * @param body the record's value; {@code null} (a tombstone) is unknown, not an error
     * @param timestamp the record's time, used where the headers tell none
     */
    public static Received read(
            String topicName,
            Map<String, String> headers,
            byte @Nullable [] key,
            byte @Nullable [] body,
            Instant timestamp) {
        if (body == null) {
            return new Unknown("tombstone");
        }
        if (key == null) {
            return new Unreadable("the record has no key; use the trace id (or the event's subject) as its key");
        }
        if (headers.getOrDefault(Header.CONTENT_TYPE, "").startsWith("application/cloudevents")) {
            return new Unreadable("structured mode is not supported; put the attributes into ce_ headers");
        }
        String type = headers.get(Header.TYPE);
        if (type == null) {
            return topicName.equals(Topic.Names.TRACES)
                    ? decode(TraceRecorded.class, headers, body, timestamp)
                    : new Unreadable("the record has no ce_type header");
        }
        return EventCatalog.find(type)
                .map(event -> Topic.of(event).mayStandOn(topicName)
                        ? decode(event, headers, body, timestamp)
                        : new Unreadable(event.getSimpleName() + " does not belong on this topic, but on "
                                + Topic.of(event).topicName()))
                .orElseGet(() -> new Unknown(headerText(type)));
    }

    private static Received decode(
            Class<? extends Event> type, Map<String, String> headers, byte[] body, Instant timestamp) {
        try {
            Event event = EventJson.read(body, type);
            return event == null
                    ? new Unreadable("the record is a JSON null")
                    : new Known(envelope(headers, event, body, timestamp));
        } catch (IOException e) {
            return new Unreadable(ReadingError.explain(e));
        }
    }

    private static Envelope envelope(Map<String, String> headers, Event event, byte[] body, Instant timestamp) {
        String source = headerText(headers.getOrDefault(Header.SOURCE, BARE_SOURCE));
        return new Envelope(
                id(headers.get(Header.ID), source, event, body),
                source,
                time(headers.get(Header.TIME), timestamp),
                headerText(headers.getOrDefault(Header.SUBJECT, event.key())),
                traceparent(headers.get(Header.TRACEPARENT)),
                event);
    }

    /** A foreign id that is no UUID, or none, becomes a derived one, the same for each delivery of the same bytes. */
    private static UUID id(@Nullable String id, String source, Event event, byte[] body) {
        if (id == null) {
            String text = new String(body, StandardCharsets.UTF_8);
            return EventIds.derived(source, event.getClass().getSimpleName(), event.key(), text);
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return EventIds.derived(source, id);
        }
    }

    private static Instant time(@Nullable String time, Instant timestamp) {
        try {
            Instant told = time == null ? timestamp : Instant.parse(time);
            return Names.isPlausible(told) ? told : timestamp;
        } catch (DateTimeException e) {
            return timestamp;
        }
    }

    private static @Nullable String traceparent(@Nullable String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null;
    }

    /** Headers are as hostile as bodies: bounded and without what cannot be stored. */
    private static String headerText(String text) {
        return Storable.text(text.length() > MAX_HEADER ? text.substring(0, MAX_HEADER) : text);
    }
}
