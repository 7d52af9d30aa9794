package dev.ratchet.monitor.domain.otlp;

import dev.ratchet.events.data.Names;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An OpenTelemetry span, whichever way it came.
 *
 * @param traceId 32 lower-case hexadecimal digits
 * @param spanId 16 of them
 * @param start {@code null} where it is not told, or cannot be meant
 * @param statusMessage what went wrong, in words
 */
public record Span(
        String traceId,
        String spanId,
        String name,
        @Nullable Instant start,
        @Nullable Instant end,
        Status status,
        @Nullable String statusMessage,
        Attributes resource,
        Attributes attributes,
        List<Event> events) {
    private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    private static final Pattern SPAN_ID = Pattern.compile("(?!0{16})[0-9a-f]{16}");

    public Span {
        if (!TRACE_ID.matcher(traceId).matches() || !SPAN_ID.matcher(spanId).matches()) {
            throw new IllegalArgumentException("a span needs a trace id and a span id, 32 and 16 hexadecimal digits");
        }
        start = start != null && Names.isPlausible(start) ? start : null;
        end = end != null && Names.isPlausible(end) ? end : null;
        events = List.copyOf(events);
    }

    /** How the span says that it ended. */
    public enum Status {
        UNSET,
        OK,
        ERROR;

        /** Of its number in the protocol. */
        public static Status of(int number) {
            return number == 2 ? ERROR : number == 1 ? OK : UNSET;
        }
    }

    /** Something that happened during the span. */
    public record Event(String name, Attributes attributes) {}

    /** The id of the trace that the span becomes: unique, and the same each time the span comes. */
    String identity() {
        return traceId + "-" + spanId;
    }

    /** W3C trace context. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    @Nullable Event event(String eventName) {
        return events.stream()
                .filter(event -> event.name().equals(eventName))
                .findFirst()
                .orElse(null);
    }
}
