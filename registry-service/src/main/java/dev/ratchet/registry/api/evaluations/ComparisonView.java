package dev.ratchet.registry.api.evaluations;

import dev.ratchet.registry.domain.evaluations.Comparison;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.domain.evaluations.EvaluationStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Models beside each other on the same prompt and entries, as the API tells it. */
@Schema(name = "ModelComparison")
record ComparisonView(
        UUID comparisonId,
        String promptName,
        String promptVersion,
        UUID datasetId,

        @Schema(description = "Whether all of them are over")
        boolean finished,

        @Schema(description = "A row for each model, in the order in which they were named")
        List<ModelView> models,

        BestView best) {

    static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                comparison.id(),
                comparison.subject().prompt().promptName(),
                comparison.subject().version(),
                comparison.subject().datasetId(),
                comparison.isOver(),
                comparison.evaluations().stream().map(ModelView::of).toList(),
                new BestView(
                        comparison.bestQuality(),
                        comparison.bestFormat(),
                        comparison.bestCost(),
                        comparison.bestLatency()));
    }

    /** How one model did. */
    @Schema(name = "ComparedModel")
    record ModelView(
            @Nullable String model,
            UUID evaluationId,
            EvaluationStatus status,
            @Nullable String reason,
            ProgressView progress,

            @Schema(description = "Quality: mean of the examples' scores, 0 to 1") @Nullable Double overallScore,

            @Nullable Map<String, Double> dimensionScores,
            @Nullable Double passRate,
            @Nullable Double formatPassRate,

            @Schema(description = "What all calls are priced at") @Nullable Double costUsd,

            @Nullable Double costPerExampleUsd,
            @Schema(description = "What was paid") @Nullable Double spentUsd,
            @Nullable Double meanLatencyMs) {

        static ModelView of(Evaluation evaluation) {
            Figures figures = Figures.of(evaluation.totals());
            return new ModelView(
                    evaluation.subject().model(),
                    evaluation.id(),
                    evaluation.status(),
                    evaluation.reason(),
                    ProgressView.of(evaluation),
                    figures.overallScore(),
                    figures.dimensionScores(),
                    figures.passRate(),
                    figures.formatPassRate(),
                    figures.costUsd(),
                    figures.costPerExampleUsd(),
                    figures.spentUsd(),
                    figures.meanLatencyMs());
        }
    }

    /** Which models are best by what; several where they are equal, none while none is completed. */
    @Schema(name = "BestModels")
    record BestView(
            @Schema(description = "Highest overall score") List<String> quality,

            @Schema(description = "Highest format pass rate")
            List<String> format,

            @Schema(description = "Lowest price") List<String> cost,
            @Schema(description = "Lowest mean latency") List<String> latency) {}
}
