package dev.ratchet.harness.domain.replays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.data.Flip;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Examples on which the two prompts differ, few and short enough for an event. */
final class Flips {
    private static final int MAX_FLIPS = 10;
    private static final int MAX_TEXT = 2_000;
    private static final int MAX_INPUT = 8_000;

    private Flips() {}

    static List<Flip> of(List<Pair> pairs, Predicate<Pair> which) {
        return pairs.stream().filter(which).limit(MAX_FLIPS).map(Flips::flip).toList();
    }

    private static Flip flip(Pair pair) {
        return new Flip(
                pair.example().traceId(),
                shortened(pair.example().input()),
                optional(pair.example().expectedOutput()),
                shortened(pair.live().answer().shown()),
                shortened(pair.candidate().answer().shown()));
    }

    private static JsonNode shortened(JsonNode input) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        input.properties()
                .forEach(field -> copy.set(
                        field.getKey(),
                        field.getValue().isTextual()
                                ? JsonNodeFactory.instance.textNode(
                                        shortened(field.getValue().textValue()))
                                : field.getValue()));
        String text = copy.toString();
        return text.length() <= MAX_INPUT
                ? copy
                : JsonNodeFactory.instance.objectNode().put("shortened", shortened(text));
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null ? null : shortened(text);
    }

    private static String shortened(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
        return text.substring(0, end) + "…";
    }
}
