package dev.ratchet.harness.domain.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Texts of examples and answers as a person reads them and an event carries them. */
public final class Shortened {
    public static final int MAX_TEXT = 2_000;
    public static final int MAX_INPUT = 8_000;

    private Shortened() {}

    /** The values of a template's variables, each shortened; as one text where they are still too much. */
    public static JsonNode input(JsonNode input) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        input.properties().forEach(field -> copy.set(field.getKey(), value(field.getValue())));
        String text = copy.toString();
        return text.length() <= MAX_INPUT
                ? copy
                : JsonNodeFactory.instance.objectNode().put("shortened", text(text));
    }

    private static JsonNode value(JsonNode value) {
        return value.isTextual() ? JsonNodeFactory.instance.textNode(text(value.textValue())) : value;
    }

    public static String text(String text) {
        return text(text, MAX_TEXT);
    }

    public static @Nullable String optional(@Nullable String text, int most) {
        return text == null ? null : text(text, most);
    }

    /** Never cut within a character. */
    public static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
