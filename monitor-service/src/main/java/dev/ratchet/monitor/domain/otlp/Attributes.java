package dev.ratchet.monitor.domain.otlp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a span, an event or a resource tells of itself. Each lookup takes the names that an attribute has had, the current one
 * first, and answers with the first that is there in a form that fits.
 */
public record Attributes(Map<String, JsonNode> values) {
    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        values = Map.copyOf(values);
    }

    boolean hasAny(String... names) {
        return value(names) != null;
    }

    @Nullable JsonNode value(String... names) {
        return Arrays.stream(names)
                .map(values::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A text that is not blank; numbers and truth values are texts, too. */
    @Nullable String text(String... names) {
        return Arrays.stream(names)
                .map(values::get)
                .filter(value -> value != null && value.isValueNode())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** A finite number, also one that was written as a text. */
    @Nullable Double number(String... names) {
        String text = text(names);
        try {
            double number = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** An object or a list, also one that was written as the text of its JSON. */
    @Nullable JsonNode structure(String... names) {
        return Arrays.stream(names)
                .map(values::get)
                .map(Attributes::structured)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable JsonNode structured(@Nullable JsonNode value) {
        JsonNode read = value != null && value.isTextual() ? parsed(value.textValue()) : value;
        return read != null && read.isContainerNode() ? read : null;
    }

    private static @Nullable JsonNode parsed(String text) {
        String json = text.strip();
        if (!json.startsWith("{") && !json.startsWith("[")) {
            return null;
        }
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
