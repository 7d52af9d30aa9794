package dev.ratchet.registry.api.evaluations;

import dev.ratchet.registry.api.Fields;
import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.api.datasets.EntryRequest;
import dev.ratchet.registry.application.evaluations.RequestEvaluation.Request;
import dev.ratchet.registry.domain.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What models are to be compared on, and which. */
@Schema(name = "CompareModels")
record CompareRequest(
        @Schema(required = true, description = "2 to 10 names, none of them twice", examples = "[\"small\", \"large\"]")
        @Nullable List<@Nullable String> models,

        @Schema(description = "The dataset; this or dataset_entries", examples = "01a21258-1d11-7a01-8b02-000000000001")
        @Nullable UUID datasetId,

        @Schema(description = "Up to 1,000 entries, in place of a dataset") @Nullable List<@Nullable EntryRequest> datasetEntries,

        @Schema(description = "The live one by default", examples = "1.1.0") @Nullable String version,

        @Schema(
                description = "What is scored, in place of what the version's metadata names",
                examples = "[\"correctness\", \"format\"]")
        @Nullable List<@Nullable String> evaluationDimensions,

        @Schema(description = "What the calls of each model may cost", examples = "0.5") @Nullable Double budgetUsd)
        implements JsonBody {
    private static final int LEAST = 2;
    private static final int MOST = 10;

    Request toRequest() {
        return EvaluationFields.request(datasetId, datasetEntries, version, evaluationDimensions, budgetUsd);
    }

    List<String> namedModels() {
        List<String> names = new ArrayList<>();
        for (String model : models == null ? List.<@Nullable String>of() : models) {
            String name = Fields.text(model, "models");
            if (name == null || names.contains(name)) {
                throw new InvalidInput("models", "models must hold names, none of them twice");
            }
            names.add(name);
        }
        if (names.size() < LEAST || names.size() > MOST) {
            throw new InvalidInput("models", "models must name " + LEAST + " to " + MOST + " models");
        }
        return names;
    }
}
