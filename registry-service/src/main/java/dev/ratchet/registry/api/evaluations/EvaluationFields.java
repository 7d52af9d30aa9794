package dev.ratchet.registry.api.evaluations;

import dev.ratchet.registry.api.datasets.EntryRequest;
import dev.ratchet.registry.application.evaluations.RequestEvaluation.Request;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.prompts.Semver;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What evaluations, comparisons and improvements are asked for with; what cannot be meant is refused by the name of its field. */
public final class EvaluationFields {
    private static final String ENTRIES = "dataset_entries";
    private static final String DIMENSIONS = "evaluation_dimensions";
    private static final int MAX_DIMENSIONS = 20;
    private static final Pattern DIMENSION = Pattern.compile("[a-z][a-z0-9_-]{0,49}");

    private EvaluationFields() {}

    /** @throws InvalidInput naming the field that is missing or cannot be meant */
    public static Request request(
            @Nullable UUID datasetId,
            @Nullable List<@Nullable EntryRequest> entries,
            @Nullable String version,
            @Nullable List<@Nullable String> dimensions,
            @Nullable Double budgetUsd) {
        if (datasetId != null && entries != null) {
            throw new InvalidInput(ENTRIES, "send dataset_id or dataset_entries, not both");
        }
        if (datasetId == null && entries == null) {
            throw new InvalidInput("dataset_id", "dataset_id is missing; send it, or dataset_entries");
        }
        if (budgetUsd != null && !(budgetUsd > 0 && budgetUsd < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput("budget_usd", "budget_usd must be a number above 0");
        }
        return new Request(
                version == null ? null : Semver.parse(version).toString(),
                datasetId,
                entries == null ? List.of() : entries(entries),
                dimensions == null ? List.of() : dimensions(dimensions),
                budgetUsd,
                null);
    }

    private static List<NewEntry> entries(List<@Nullable EntryRequest> entries) {
        if (entries.isEmpty()) {
            throw new InvalidInput(ENTRIES, "dataset_entries is empty");
        }
        return EntryRequest.checked(entries, ENTRIES);
    }

    private static List<String> dimensions(List<@Nullable String> names) {
        List<String> dimensions = new ArrayList<>();
        for (String name : names) {
            if (name == null || !DIMENSION.matcher(name).matches()) {
                throw new InvalidInput(DIMENSIONS, DIMENSIONS + " must hold names that match " + DIMENSION.pattern());
            }
            if (!dimensions.contains(name)) {
                dimensions.add(name);
            }
        }
        if (dimensions.size() > MAX_DIMENSIONS) {
            throw new InvalidInput(DIMENSIONS, DIMENSIONS + " has more than " + MAX_DIMENSIONS + " names");
        }
        return dimensions;
    }
}
