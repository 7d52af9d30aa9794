package dev.ratchet.localmodel.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a judge is shown: the answer and the reference to compare it with, either empty where the prompt has none.
 *
 * @param criterion what a good answer is like, and what was asked: the rubric and the input
 * @param rival the answer to be compared with {@code answer}, the second of two
 */
public record Exhibits(String answer, String reference, String criterion, String rival) {
    private static final List<String> ANSWERS = List.of(
            "answer", "output", "actual", "response", "candidate", "prediction", "actual_output", "model_output");
    private static final List<String> REFERENCES = List.of(
            "reference", "expected", "expected_output", "ground_truth", "gold", "target", "ideal", "reference_answer");

    public static Exhibits read(Conversation conversation) {
        String text = conversation.lastUserText();
        return material(text)
                .map(Exhibits::of)
                .orElseGet(() -> new Exhibits(first(text, ANSWERS), first(text, REFERENCES), "", ""));
    }

    private static Exhibits of(JsonNode material) {
        String rubric = material.path("rubric").asText("");
        String input = String.join(" ", material.path("input").findValuesAsText("message"));
        String criterion =
                (rubric + " " + (input.isBlank() ? material.path("input").toString() : input)).strip();
        boolean pair = material.has("first") && material.has("second");
        return new Exhibits(
                material.path(pair ? "first" : "answer").asText(""),
                material.path("reference").asText(""),
                criterion,
                material.path("second").asText(""));
    }

    /** The line that is a JSON object with an answer, or two, in it. */
    private static Optional<JsonNode> material(String text) {
        return text.lines()
                .filter(line -> line.startsWith("{"))
                .flatMap(line -> json(line).stream())
                .filter(json -> json.has("answer") || json.has("first"))
                .findFirst();
    }

    private static Optional<JsonNode> json(String line) {
        try {
            return Optional.of(EventJson.mapper().readTree(line));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String first(String text, List<String> names) {
        return names.stream()
                .flatMap(name -> tagged(text, name).or(() -> afterCue(text, name)).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> tagged(String text, String name) {
        int start = text.indexOf("<" + name + ">");
        int end = text.lastIndexOf("</" + name + ">");
        return start >= 0 && end > start
                ? Optional.of(text.substring(start + name.length() + 2, end).strip())
                : Optional.empty();
    }

    /** From {@code Answer:} to the next line of that kind. */
    private static Optional<String> afterCue(String text, String name) {
        Matcher cue = Pattern.compile("(?im)^\\W{0,3}(?:the |model |actual )?" + name.replace("_", "[ _]")
                        + "(?: \\w{1,12})?\\W{0,2}:[ \\t]*")
                .matcher(text);
        if (!cue.find()) {
            return Optional.empty();
        }
        Matcher next = Pattern.compile("(?m)^\\W{0,3}\\w+(?: \\w+)?:").matcher(text);
        int end = next.find(cue.end()) ? next.start() : text.length();
        return Optional.of(text.substring(cue.end(), end).strip());
    }
}
