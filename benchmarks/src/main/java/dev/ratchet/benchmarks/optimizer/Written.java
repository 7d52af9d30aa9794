package dev.ratchet.benchmarks.optimizer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import java.util.List;

/** Templates that a model wrote. */
final class Written {
    private static final JsonNode SCHEMA = EventJson.readTrusted("""
            {"type": "object", "additionalProperties": false, "required": ["candidates"],
             "properties": {"candidates": {"type": "array", "items": {
               "type": "object", "additionalProperties": false,
               "required": ["template_text", "rationale", "changelog", "expected_effect"],
               "properties": {"template_text": {"type": "string"}, "rationale": {"type": "string"},
                              "changelog": {"type": "string"}, "expected_effect": {"type": "string"}}}}}}""", JsonNode.class);

    private Written() {}

    static List<String> by(CountedModel model, String system, String user) {
        return model.ask(system, user, SCHEMA)
                .path("candidates")
                .valueStream()
                .map(candidate -> candidate.path("template_text").asText().strip())
                .toList();
    }

    /** The one that is best at selecting, if it is better than the live one. */
    static String best(Exam exam, List<String> templates) {
        String best = exam.task().live().templateText();
        double toBeat = exam.accuracy(best, exam.task().select());
        for (String template : templates) {
            double accuracy = exam.accuracy(template, exam.task().select());
            if (accuracy > toBeat) {
                best = template;
                toBeat = accuracy;
            }
        }
        return best;
    }
}
