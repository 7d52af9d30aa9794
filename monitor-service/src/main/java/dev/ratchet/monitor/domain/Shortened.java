package dev.ratchet.monitor.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.FailureEvent;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.FailureEvent.TracePassed;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.events.wire.EventJson;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Cuts long texts of an event about a trace until it fits into {@value #MAX_BYTES} bytes; what fits is left as it is. */
public final class Shortened {
    public static final int MAX_BYTES = 900 * 1024;
    static final String MARK = "… [shortened]";
    private static final int MAX_REASONS = 20;

    private Shortened() {}

    public static TraceFailed failure(TraceFailed failure) {
        return fitting(failure, limit -> cut(failure, limit));
    }

    public static TracePassed pass(TracePassed pass) {
        return fitting(pass, limit -> cut(pass, limit));
    }

    private static <E extends FailureEvent> E fitting(E whole, IntFunction<E> cut) {
        E fitting = whole;
        for (int limit = 128 * 1024; limit >= 512 && EventJson.write(fitting).length > MAX_BYTES; limit /= 4) {
            fitting = cut.apply(limit);
        }
        return fitting;
    }

    private static TraceFailed cut(TraceFailed failure, int limit) {
        TraceError error = failure.error();
        return new TraceFailed(
                failure.traceId(),
                failure.unit(),
                failure.split(),
                failure.project(),
                failure.promptName(),
                failure.promptVersion(),
                failure.variant(),
                failure.deploymentId(),
                failure.signature(),
                failure.reasons()
                        .subList(0, Math.min(MAX_REASONS, failure.reasons().size())),
                input(failure.input(), limit),
                text(failure.output(), limit),
                text(failure.expectedOutput(), limit),
                error == null
                        ? null
                        : new TraceError(String.valueOf(text(error.type(), limit)), text(error.message(), limit)),
                failure.failedAt());
    }

    private static TracePassed cut(TracePassed pass, int limit) {
        return new TracePassed(
                pass.traceId(),
                pass.unit(),
                pass.split(),
                pass.project(),
                pass.promptName(),
                pass.promptVersion(),
                input(pass.input(), limit),
                cutText(pass.output(), limit),
                text(pass.expectedOutput(), limit),
                pass.passedAt());
    }

    /** Many short values are as large as one long one: then the input's JSON text is what is cut. */
    private static JsonNode input(JsonNode input, int limit) {
        JsonNode shorter = json(input, limit);
        String text = shorter.toString();
        return text.length() <= 8 * limit
                ? shorter
                : JsonNodeFactory.instance.objectNode().put("shortened_input", text(text, limit));
    }

    private static JsonNode json(JsonNode node, int limit) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(text(node.textValue(), limit));
        }
        if (node.isArray()) {
            ArrayNode cut = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> cut.add(json(element, limit)));
            return cut;
        }
        if (node.isObject()) {
            ObjectNode cut = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> cut.set(field.getKey(), json(field.getValue(), limit)));
            return cut;
        }
        return node;
    }

    private static @Nullable String text(@Nullable String text, int limit) {
        return text == null ? null : cutText(text, limit);
    }

    private static String cutText(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit) + MARK;
    }
}
