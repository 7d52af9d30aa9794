package dev.ratchet.registry.api.evaluations;

import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.domain.evaluations.EvaluationStatus;
import dev.ratchet.registry.domain.evaluations.Subject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An evaluation as it stands in a list. */
@Schema(name = "EvaluationSummary")
record EvaluationSummaryView(
        UUID evaluationId,
        String promptName,
        String promptVersion,
        UUID datasetId,
        @Nullable UUID comparisonId,
        @Nullable String model,
        EvaluationStatus status,
        ProgressView progress,
        @Nullable Double overallScore,
        @Nullable Integer examples,
        @Nullable Integer passed,
        @Nullable Double passRate,
        @Nullable Double formatPassRate,
        @Nullable Double costUsd,
        @Nullable Double meanLatencyMs,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant completedAt) {

    static EvaluationSummaryView of(Evaluation evaluation) {
        Subject subject = evaluation.subject();
        Figures figures = Figures.of(evaluation.totals());
        return new EvaluationSummaryView(
                evaluation.id(),
                subject.prompt().promptName(),
                subject.version(),
                subject.datasetId(),
                subject.comparisonId(),
                subject.model(),
                evaluation.status(),
                ProgressView.of(evaluation),
                figures.overallScore(),
                figures.examples(),
                figures.passed(),
                figures.passRate(),
                figures.formatPassRate(),
                figures.costUsd(),
                figures.meanLatencyMs(),
                evaluation.requestedBy(),
                evaluation.createdAt(),
                evaluation.completedAt());
    }
}
