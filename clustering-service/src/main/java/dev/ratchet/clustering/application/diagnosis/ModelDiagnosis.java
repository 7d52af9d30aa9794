package dev.ratchet.clustering.application.diagnosis;

import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.diagnosis.Diagnosed.Author;
import dev.ratchet.clustering.domain.failures.Shortened;
import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.models.AnswerSchema;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a model answers when asked what a cluster comes from. */
record ModelDiagnosis(ProblemKind problem, String reason, String label, String rootCause) {
    private static final int MAX_REASON = 300;
    private static final int MAX_LABEL = 140;
    private static final Pattern MARKUP = Pattern.compile("[`*#|~\\[\\]\\\\\\p{Cf}]+");

    static final AnswerSchema SCHEMA = AnswerSchema.of("cluster_diagnosis", """
            {"type": "object", "additionalProperties": false, "required": ["problem", "reason", "label", "root_cause"],
             "properties": {"problem": {"type": "string", "enum": ["prompt", "tool", "data", "model"]},
                            "reason": {"type": "string"},
                            "label": {"type": "string"},
                            "root_cause": {"type": "string"}}}""");

    ModelDiagnosis {
        if (problem == null || reason == null || label == null || rootCause == null) {
            throw new IllegalArgumentException("the diagnosis is incomplete");
        }
        reason = plain(reason, MAX_REASON);
        label = plain(label, MAX_LABEL);
        rootCause = plain(rootCause, MAX_REASON);
    }

    /** One line of words: no markup, and nothing that is there but not seen. */
    private static String plain(String text, int max) {
        return Shortened.plainLine(MARKUP.matcher(text).replaceAll(" "), max);
    }

    String words() {
        return reason + "\n" + label + "\n" + rootCause;
    }

    Diagnosed of(UUID clusterId, String version) {
        return new Diagnosed(
                clusterId,
                version,
                new Diagnosis(problem, reason, rootCause.isEmpty() ? null : rootCause),
                label.isEmpty() ? null : label,
                Author.MODEL);
    }
}
