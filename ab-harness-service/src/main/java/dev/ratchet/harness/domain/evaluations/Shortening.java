package dev.ratchet.harness.domain.evaluations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.FailureReason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cuts a result down to what a person reads and an event carries. */
public final class Shortening {
    static final int MAX_TEXT = 2_000;
    static final int MAX_INPUT = 8_000;
    private static final int MAX_DETAIL = 500;
    private static final int MAX_REASONS = 10;

    private Shortening() {}

    public static ExampleResult of(ExampleResult whole) {
        return new ExampleResult(
                whole.entryId(),
                input(whole.input()),
                text(whole.expectedOutput(), MAX_TEXT),
                text(whole.output(), MAX_TEXT),
                whole.scores(),
                feedback(whole.feedback()),
                reasons(whole.reasons()),
                whole.formatOk(),
                whole.overall(),
                whole.passed(),
                whole.usage(),
                whole.latencyMs(),
                whole.costUsd(),
                whole.cached());
    }

    private static JsonNode input(JsonNode input) {
        if (input.toString().length() <= MAX_TEXT) {
            return input;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        input.properties().forEach(field -> copy.set(field.getKey(), value(field.getValue())));
        String text = copy.toString();
        return text.length() <= MAX_INPUT
                ? copy
                : JsonNodeFactory.instance.objectNode().put("shortened", cut(text, MAX_TEXT));
    }

    private static JsonNode value(JsonNode value) {
        return value.isTextual() ? JsonNodeFactory.instance.textNode(cut(value.textValue(), MAX_TEXT)) : value;
    }

    private static Map<String, String> feedback(Map<String, String> feedback) {
        Map<String, String> shortened = new TreeMap<>();
        feedback.forEach((dimension, words) -> shortened.put(dimension, cut(words, MAX_DETAIL)));
        return shortened;
    }

    private static List<FailureReason> reasons(List<FailureReason> reasons) {
        return reasons.stream()
                .limit(MAX_REASONS)
                .map(reason -> new FailureReason(
                        reason.kind(), cut(reason.detail(), MAX_DETAIL), text(reason.path(), MAX_DETAIL)))
                .toList();
    }

    private static @Nullable String text(@Nullable String text, int most) {
        return text == null ? null : cut(text, most);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
