package dev.ratchet.clustering.application.diagnosis;

import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.diagnosis.Diagnosed.Author;
import dev.ratchet.clustering.domain.failures.Shortened;
import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.models.AnswerSchema;
import java.util.UUID;

/** What a model answers when asked what a cluster is a problem of. */
record ModelDiagnosis(ProblemKind problem, String reason, String label, String rootCause) {
    private static final int MAX_REASON = 300;
    private static final int MAX_LABEL = 140;

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
        reason = Shortened.plainLine(reason, MAX_REASON);
        label = Shortened.plainLine(label, MAX_LABEL);
        rootCause = Shortened.plainLine(rootCause, MAX_REASON);
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
