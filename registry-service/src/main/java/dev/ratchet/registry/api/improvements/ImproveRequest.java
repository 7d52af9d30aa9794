package dev.ratchet.registry.api.improvements;

import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.api.datasets.EntryRequest;
import dev.ratchet.registry.api.evaluations.EvaluationFields;
import dev.ratchet.registry.application.improvements.RequestImprovement.Request;
import dev.ratchet.registry.domain.InvalidInput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a prompt is to be improved on, and how much. */
@Schema(name = "Improve")
record ImproveRequest(
        @Schema(description = "The dataset; this or dataset_entries", examples = "01a21258-1d11-7a01-8b02-000000000001")
        @Nullable UUID datasetId,

        @Schema(description = "Up to 1,000 entries, in place of a dataset") @Nullable List<@Nullable EntryRequest> datasetEntries,

        @Schema(description = "The live version; any other is refused", examples = "1.0.0") @Nullable String baselineVersion,

        @Schema(
                description = "By how much the pass rate must rise, from 0 to 1; the policy's by default",
                examples = "0.05")
        @Nullable Double improvementThreshold,

        @Schema(description = "From 1 to 10", examples = "3", defaultValue = "3") @Nullable Integer maxCandidates,

        @Schema(description = "What the evaluation of the baseline may cost", examples = "0.5") @Nullable Double budgetUsd)
        implements JsonBody {
    private static final int CANDIDATES = 3;
    private static final int MAX_CANDIDATES = 10;

    Request toRequest() {
        if (improvementThreshold != null && !(improvementThreshold >= 0 && improvementThreshold <= 1)) {
            throw new InvalidInput("improvement_threshold", "improvement_threshold must be from 0 to 1");
        }
        int candidates = maxCandidates == null ? CANDIDATES : maxCandidates;
        if (candidates < 1 || candidates > MAX_CANDIDATES) {
            throw new InvalidInput("max_candidates", "max_candidates must be from 1 to " + MAX_CANDIDATES);
        }
        return new Request(
                EvaluationFields.request(datasetId, datasetEntries, baselineVersion, null, budgetUsd),
                improvementThreshold,
                candidates);
    }
}
