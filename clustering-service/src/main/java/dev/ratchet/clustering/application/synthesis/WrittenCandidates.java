package dev.ratchet.clustering.application.synthesis;

import dev.ratchet.models.AnswerSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model answers when asked for candidates. */
record WrittenCandidates(List<Written> candidates) {
    private static final int MAX = 20;

    static final AnswerSchema SCHEMA = AnswerSchema.of("prompt_candidates", """
            {"type": "object", "additionalProperties": false, "required": ["candidates"],
             "properties": {"candidates": {"type": "array", "items": {
               "type": "object", "additionalProperties": false,
               "required": ["template_text", "rationale", "changelog", "expected_effect"],
               "properties": {"template_text": {"type": "string"},
                              "rationale": {"type": "string"},
                              "changelog": {"type": "string"},
                              "expected_effect": {"type": "string"}}}}}}""");

    WrittenCandidates {
        if (candidates == null || candidates.isEmpty()) {
            throw new IllegalArgumentException("candidates is missing or empty");
        }
        if (candidates.size() > MAX) {
            throw new IllegalArgumentException("there are more than " + MAX + " candidates");
        }
        candidates = List.copyOf(candidates);
    }

    /** One template with the writer's words about it. */
    record Written(
            String templateText,
            @Nullable String rationale,
            @Nullable String changelog,
            @Nullable String expectedEffect) {
        Written {
            if (templateText == null || templateText.isBlank()) {
                throw new IllegalArgumentException("a candidate has no template_text");
            }
        }
    }
}
