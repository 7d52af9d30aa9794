package dev.ratchet.registry.api.evaluations;

import dev.ratchet.registry.api.Fields;
import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.api.datasets.EntryRequest;
import dev.ratchet.registry.application.evaluations.RequestEvaluation.Request;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a version is to be evaluated on, and how. */
@Schema(name = "Evaluate")
record EvaluateRequest(
        @Schema(description = "The dataset; this or dataset_entries", examples = "01a21258-1d11-7a01-8b02-000000000001")
        @Nullable UUID datasetId,

        @Schema(description = "Up to 1,000 entries, in place of a dataset") @Nullable List<@Nullable EntryRequest> datasetEntries,

        @Schema(description = "The live one by default", examples = "1.1.0") @Nullable String version,

        @Schema(
                description = "What is scored, in place of what the version's metadata names",
                examples = "[\"correctness\", \"format\"]")
        @Nullable List<@Nullable String> evaluationDimensions,

        @Schema(description = "Instead of the version's own model", examples = "ratchet-local-1") @Nullable String model,

        @Schema(description = "What its model calls may cost; then it ends with what it has", examples = "0.5")
        @Nullable Double budgetUsd)
        implements JsonBody {

    Request toRequest() {
        return EvaluationFields.request(datasetId, datasetEntries, version, evaluationDimensions, budgetUsd);
    }

    @Nullable String namedModel() {
        return Fields.text(model, "model");
    }
}
