package dev.ratchet.events;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ratchet.events.data.PromptSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work that a person asked for on a dataset, and how it went. */
public sealed interface EvaluationEvent extends Event {

    /** Run a prompt version over a dataset and score the answers on these dimensions. */
    record EvaluationRequested(
            UUID evaluationId,
            String project,
            String promptName,
            PromptSpec prompt,
            UUID datasetId,
            @JsonProperty(defaultValue = "[]") List<String> dimensions,
            String requestedBy,
            Instant requestedAt)
            implements EvaluationEvent {
        public EvaluationRequested {
            requireNonNull(evaluationId, "evaluation_id is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(prompt, "prompt is missing");
            requireNonNull(datasetId, "dataset_id is missing");
            requireNonNull(requestedBy, "requested_by is missing");
            requireNonNull(requestedAt, "requested_at is missing");
            dimensions = List.copyOf(requireNonNullElse(dimensions, List.of()));
        }

        @Override
        public String key() {
            return evaluationId.toString();
        }
    }

    /** How far an evaluation is, in examples. */
    record EvaluationProgressed(UUID evaluationId, int done, int total, Instant progressedAt)
            implements EvaluationEvent {
        public EvaluationProgressed {
            requireNonNull(evaluationId, "evaluation_id is missing");
            requireNonNull(progressedAt, "progressed_at is missing");
        }

        @Override
        public String key() {
            return evaluationId.toString();
        }
    }

    /** The result of an evaluation; scores are means in [0,1] by dimension. */
    record EvaluationCompleted(
            UUID evaluationId,
            int examples,
            int passed,
            @JsonProperty(defaultValue = "{}") Map<String, Double> scores,
            double costUsd,
            @Nullable String stoppedBecause,
            Instant completedAt)
            implements EvaluationEvent {
        public EvaluationCompleted {
            requireNonNull(evaluationId, "evaluation_id is missing");
            requireNonNull(completedAt, "completed_at is missing");
            scores = Map.copyOf(requireNonNullElse(scores, Map.of()));
        }

        @Override
        public String key() {
            return evaluationId.toString();
        }
    }

    /** Write, race and gate better versions of a prompt against a dataset. */
    record ImprovementRequested(
            UUID improvementId,
            String project,
            String promptName,
            PromptSpec baseline,
            UUID datasetId,
            double improvementThreshold,
            int maxCandidates,
            String requestedBy,
            Instant requestedAt)
            implements EvaluationEvent {
        public ImprovementRequested {
            requireNonNull(improvementId, "improvement_id is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(baseline, "baseline is missing");
            requireNonNull(datasetId, "dataset_id is missing");
            requireNonNull(requestedBy, "requested_by is missing");
            requireNonNull(requestedAt, "requested_at is missing");
        }

        @Override
        public String key() {
            return improvementId.toString();
        }
    }
}
