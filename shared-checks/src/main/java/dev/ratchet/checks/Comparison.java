package dev.ratchet.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.matching.JsonEquality;
import dev.ratchet.checks.matching.Texts;
import dev.ratchet.checks.schemas.SchemaCheck;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.wire.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The expected output against the output. Expected JSON is compared value by value: what the output has beyond it is
 * passed over, text counts without the space around it, numbers by value. Any other text counts without case, too.
 */
final class Comparison {
    private static final int MAX_SHOWN = 80;
    private static final int MAX_REASONS = 10;

    private final List<FailureReason> reasons = new ArrayList<>();

    private Comparison() {}

    static List<FailureReason> differences(String expected, String output) {
        Comparison comparison = new Comparison();
        JsonNode expectedJson = structure(expected);
        if (expectedJson == null) {
            comparison.texts(expected, output);
        } else {
            JsonNode outputJson = structure(output);
            if (outputJson == null) {
                comparison.add(expected, output, "$");
            } else {
                comparison.values(expectedJson, outputJson, "$");
            }
        }
        return List.copyOf(comparison.reasons);
    }

    /** The text as a JSON object or array; {@code null} where it is anything else. */
    private static @Nullable JsonNode structure(String text) {
        String bare = text.strip();
        if (bare.length() > SchemaCheck.MAX_OUTPUT_CHARS || !(bare.startsWith("{") || bare.startsWith("["))) {
            return null;
        }
        try {
            return EventJson.mapper().readTree(bare);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private void texts(String expected, String output) {
        if (!folded(expected).equals(folded(output))) {
            add(expected, output, null);
        }
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private void values(@Nullable JsonNode expected, @Nullable JsonNode actual, String path) {
        if (expected == null || actual == null) {
            add(shown(expected), shown(actual), path);
        } else if (expected.isObject() && actual.isObject()) {
            expected.properties()
                    .forEach(
                            field -> values(field.getValue(), actual.get(field.getKey()), path + "." + field.getKey()));
        } else if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                values(expected.get(i), actual.get(i), path + "[" + i + "]");
            }
        } else if (!JsonEquality.same(expected, actual)) {
            add(shown(expected), shown(actual), path);
        }
    }

    private static String shown(@Nullable JsonNode value) {
        if (value == null) {
            return "nothing";
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private void add(String expected, String actual, @Nullable String path) {
        if (reasons.size() < MAX_REASONS) {
            String detail = "expected «" + Texts.shortened(expected, MAX_SHOWN) + "», got «"
                    + Texts.shortened(actual, MAX_SHOWN) + "»";
            reasons.add(new FailureReason(FailureKind.MISMATCH, detail, path == null ? null : Texts.shortened(path)));
        }
    }
}
