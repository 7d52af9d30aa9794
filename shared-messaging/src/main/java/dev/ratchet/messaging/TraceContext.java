package dev.ratchet.messaging;

import dev.ratchet.events.wire.Envelope.Header;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries W3C trace context from the record that caused some work to the events that follow from it, also where no tracer
 * is configured.
 */
final class TraceContext {
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private TraceContext() {}

    /** The context of the work at hand as a {@code traceparent}, or {@code otherwise} where there is none. */
    static @Nullable String current(@Nullable String otherwise) {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(Context.current(), headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        return headers.getOrDefault(Header.TRACEPARENT, otherwise);
    }

    /** The context to work in for a record: the one at hand where a tracer has made one, else the record's. */
    static Context of(Map<String, String> headers) {
        Context current = Context.current();
        return Span.fromContext(current).getSpanContext().isValid() ? current : W3C.extract(current, headers, HEADERS);
    }
}
