package dev.ratchet.registry.api.evaluations;

import dev.ratchet.events.data.Usage;
import dev.ratchet.registry.application.evaluations.EvaluationQueries.Report;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.domain.evaluations.EvaluationStatus;
import dev.ratchet.registry.domain.evaluations.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An evaluation with its figures and the first of its failures, as the API tells it. */
@Schema(name = "Evaluation")
record EvaluationView(
        UUID evaluationId,
        String promptName,
        String promptVersion,
        UUID datasetId,

        @Schema(description = "The comparison of models that it belongs to") @Nullable UUID comparisonId,

        @Schema(description = "Null for the configured one") @Nullable String model,

        @Schema(description = "Over from completed on") EvaluationStatus status,

        @Schema(description = "Why it ended otherwise than completed") @Nullable String reason,

        ProgressView progress,

        @Schema(description = "What was asked to be scored; empty for what the version names")
        List<String> evaluationDimensions,

        @Nullable Double budgetUsd,

        @Schema(description = "Mean of the examples' scores, 0 to 1; null until it is over") @Nullable Double overallScore,

        @Nullable Map<String, Double> dimensionScores,
        @Nullable Integer examples,

        @Schema(description = "Overall at least 0.7 and the format kept") @Nullable Integer passed,

        @Nullable Integer failed,

        @Schema(description = "Neither passed nor failed, as nothing could be said of them") @Nullable Integer unjudged,

        @Schema(description = "Passed of all examples, 0 to 1") @Nullable Double passRate,

        @Nullable Double formatPassRate,

        @Schema(description = "The first 20 examples that failed; links.results has them all")
        List<ExampleResultView> failureCases,

        @Nullable Usage usage,

        @Schema(description = "What all calls are priced at") @Nullable Double costUsd,

        @Schema(description = "What was paid, as cached answers cost nothing") @Nullable Double spentUsd,

        @Nullable Double meanLatencyMs,
        @Nullable Long calls,
        @Nullable Long cachedCalls,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant completedAt,
        LinksView links) {

    static EvaluationView of(Report report) {
        Evaluation evaluation = report.evaluation();
        Subject subject = evaluation.subject();
        Figures figures = Figures.of(evaluation.totals());
        return new EvaluationView(
                evaluation.id(),
                subject.prompt().promptName(),
                subject.version(),
                subject.datasetId(),
                subject.comparisonId(),
                subject.model(),
                evaluation.status(),
                evaluation.reason(),
                ProgressView.of(evaluation),
                subject.dimensions(),
                subject.budgetUsd(),
                figures.overallScore(),
                figures.dimensionScores(),
                figures.examples(),
                figures.passed(),
                figures.failed(),
                figures.unjudged(),
                figures.passRate(),
                figures.formatPassRate(),
                report.failures().stream().map(ExampleResultView::of).toList(),
                figures.usage(),
                figures.costUsd(),
                figures.spentUsd(),
                figures.meanLatencyMs(),
                figures.calls(),
                figures.cachedCalls(),
                evaluation.requestedBy(),
                evaluation.createdAt(),
                evaluation.completedAt(),
                LinksView.of(evaluation));
    }

    /** Where more is told of an evaluation. */
    @Schema(name = "EvaluationLinks")
    record LinksView(String self, String results, String dataset) {

        static LinksView of(Evaluation evaluation) {
            String self = "/evaluations/" + evaluation.id();
            return new LinksView(
                    self, self + "/results", "/datasets/" + evaluation.subject().datasetId());
        }
    }
}
