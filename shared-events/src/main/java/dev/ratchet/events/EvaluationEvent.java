package dev.ratchet.events;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.PromptSpec;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work that a person asked for on a dataset, and how it went. */
public sealed interface EvaluationEvent extends Event {

    /**
     * Run a prompt version over a dataset and score the answers.
     *
     * @param entries how many entries the dataset has; the evaluation begins when they have arrived
     * @param dimensions what is scored, in place of what the prompt's grading names; none for those
     * @param budgetUsd what its calls may cost; {@code null} for the configured limit
     * @param improvementId the improvement whose baseline this is
     */
    record EvaluationRequested(
            UUID evaluationId,
            String project,
            String promptName,
            PromptSpec prompt,
            UUID datasetId,
            int entries,
            @JsonProperty(defaultValue = "[]") List<String> dimensions,
            @Nullable Double budgetUsd,
            @Nullable UUID improvementId,
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

    /** Call an evaluation off; what is done until then stands. */
    record EvaluationCancelled(UUID evaluationId, String cancelledBy, Instant cancelledAt) implements EvaluationEvent {
        public EvaluationCancelled {
            requireNonNull(evaluationId, "evaluation_id is missing");
            requireNonNull(cancelledBy, "cancelled_by is missing");
            requireNonNull(cancelledAt, "cancelled_at is missing");
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

    /**
     * Results of some examples of an evaluation, few enough for one record.
     *
     * @param first position of the first of them among all, from 0; with the results in order
     */
    record ExamplesEvaluated(
            UUID evaluationId,
            @Nullable UUID improvementId,
            int first,
            List<ExampleResult> results,
            Instant evaluatedAt)
            implements EvaluationEvent {
        public ExamplesEvaluated {
            requireNonNull(evaluationId, "evaluation_id is missing");
            requireNonNull(evaluatedAt, "evaluated_at is missing");
            results = List.copyOf(requireNonNull(results, "results is missing"));
        }

        @Override
        public String key() {
            return evaluationId.toString();
        }
    }

    /**
     * The result of an evaluation.
     *
     * @param reason why it ended otherwise than completed; {@code null} where it did not
     */
    record EvaluationCompleted(
            UUID evaluationId,
            @Nullable UUID improvementId,
            EvaluationEnd end,
            @Nullable String reason,
            EvaluationTotals totals,
            Instant completedAt)
            implements EvaluationEvent {
        public EvaluationCompleted {
            requireNonNull(evaluationId, "evaluation_id is missing");
            requireNonNull(end, "end is missing");
            requireNonNull(totals, "totals is missing");
            requireNonNull(completedAt, "completed_at is missing");
        }

        @Override
        public String key() {
            return evaluationId.toString();
        }
    }

    /**
     * Write, race and gate better versions of a prompt against a dataset.
     *
     * @param evaluationId the evaluation of the baseline, whose failures teach the candidates
     * @param improvementThreshold by how much the candidate must be better, in [0,1]
     */
    record ImprovementRequested(
            UUID improvementId,
            String project,
            String promptName,
            PromptSpec baseline,
            UUID datasetId,
            UUID evaluationId,
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
            requireNonNull(evaluationId, "evaluation_id is missing");
            requireNonNull(requestedBy, "requested_by is missing");
            requireNonNull(requestedAt, "requested_at is missing");
        }

        @Override
        public String key() {
            return improvementId.toString();
        }
    }

    /** Nothing came of an improvement, as no candidate could be written. */
    record ImprovementStopped(UUID improvementId, String reason, Instant stoppedAt) implements EvaluationEvent {
        public ImprovementStopped {
            requireNonNull(improvementId, "improvement_id is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(stoppedAt, "stopped_at is missing");
        }

        @Override
        public String key() {
            return improvementId.toString();
        }
    }
}
