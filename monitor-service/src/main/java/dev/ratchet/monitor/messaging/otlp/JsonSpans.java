package dev.ratchet.monitor.messaging.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.events.wire.ReadingError;
import dev.ratchet.monitor.domain.otlp.Attributes;
import dev.ratchet.monitor.domain.otlp.Span;
import dev.ratchet.monitor.domain.otlp.Span.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** The encoding {@code otlp_json}: protobuf's JSON, but with hexadecimal ids. */
public final class JsonSpans implements SpanFormat {

    @Override
    public List<Span> read(byte[] body) throws IOException {
        JsonNode data = parse(body);
        if (!data.path("resourceSpans").isArray()) {
            throw new IOException("not spans of OTLP in JSON: resourceSpans is missing");
        }
        List<Span> spans = new ArrayList<>();
        for (JsonNode ofResource : data.get("resourceSpans")) {
            Attributes resource =
                    JsonValues.attributes(ofResource.path("resource").path("attributes"));
            for (JsonNode ofScope : ofResource.path("scopeSpans")) {
                ofScope.path("spans").forEach(span -> spans.add(span(span, resource)));
            }
        }
        return spans;
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            return EventJson.read(body, JsonNode.class);
        } catch (IOException e) {
            throw new IOException(ReadingError.explain(e), e);
        }
    }

    private static Span span(JsonNode span, Attributes resource) {
        return new Span(
                id(span.path("traceId")),
                id(span.path("spanId")),
                span.path("name").asText(),
                UnixNanos.of(span.path("startTimeUnixNano").asText()),
                UnixNanos.of(span.path("endTimeUnixNano").asText()),
                status(span.path("status").path("code")),
                span.path("status").path("message").asText(),
                resource,
                JsonValues.attributes(span.path("attributes")),
                StreamSupport.stream(span.path("events").spliterator(), false)
                        .map(event -> new Span.Event(
                                event.path("name").asText(), JsonValues.attributes(event.path("attributes"))))
                        .toList());
    }

    private static String id(JsonNode id) {
        return id.asText().toLowerCase(Locale.ROOT);
    }

    /** Its number, or its name as some write it. */
    private static Status status(JsonNode code) {
        if (!code.isTextual()) {
            return Status.of(code.asInt());
        }
        return switch (code.textValue()) {
            case "STATUS_CODE_ERROR" -> Status.ERROR;
            case "STATUS_CODE_OK" -> Status.OK;
            default -> Status.UNSET;
        };
    }
}
