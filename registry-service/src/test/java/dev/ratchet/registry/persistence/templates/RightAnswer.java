package dev.ratchet.registry.persistence.templates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An answer that is right by its entry: the expected output, or else the reference answer. */
record RightAnswer(String text) {

    static RightAnswer of(NewEntry entry) {
        String expected = entry.expectedOutput();
        return new RightAnswer(
                expected == null ? metadata(entry).path("reference_answer").asText() : expected);
    }

    /** What the entry demands of each output. */
    static Stream<JsonNode> checks(NewEntry entry) {
        return metadata(entry).path("checks").valueStream();
    }

    boolean keepsTo(JsonNode check) {
        return holds(check.path("kind").asText(), check.path("value").asText())
                != check.path("not").asBoolean();
    }

    private boolean holds(String kind, String value) {
        return switch (kind) {
            case "contains" -> text.contains(value);
            case "icontains" -> text.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
            case "regex" -> Pattern.compile(value).matcher(text).find();
            case "starts_with" -> text.startsWith(value);
            default -> throw new IllegalArgumentException("no template should need a check of kind " + kind);
        };
    }

    private static JsonNode metadata(NewEntry entry) {
        return Objects.requireNonNull(entry.metadata(), "metadata");
    }
}
