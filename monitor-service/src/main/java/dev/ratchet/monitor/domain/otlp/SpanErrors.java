package dev.ratchet.monitor.domain.otlp;

import dev.ratchet.events.data.TraceError;
import dev.ratchet.monitor.domain.otlp.Span.Event;
import dev.ratchet.monitor.domain.otlp.Span.Status;
import org.jspecify.annotations.Nullable;

/** Whether a call broke, and how. */
final class SpanErrors {
    private static final String EXCEPTION = "exception";
    private static final String UNNAMED = "error";

    private SpanErrors() {}

    /** @param answered whether there is an answer: then an exception alone is one that somebody has dealt with */
    static @Nullable TraceError of(Span span, boolean answered) {
        String type = span.attributes().text("error.type");
        Event exception = span.event(EXCEPTION);
        boolean fatal = exception != null && !answered && span.status() != Status.OK;
        if (span.status() != Status.ERROR && type == null && !fatal) {
            return null;
        }
        Attributes thrown = exception == null ? Attributes.NONE : exception.attributes();
        String thrownType = thrown.text("exception.type");
        String message = span.statusMessage();
        return new TraceError(
                type != null ? type : thrownType != null ? thrownType : UNNAMED,
                message != null && !message.isBlank() ? message : thrown.text("exception.message"));
    }
}
