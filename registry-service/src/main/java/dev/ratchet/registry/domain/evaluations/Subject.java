package dev.ratchet.registry.domain.evaluations;

import dev.ratchet.events.data.PromptKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is evaluated, on what and how.
 *
 * @param comparisonId what it is compared in; {@code null} where it stands alone
 * @param model {@code null} for the configured one
 * @param entries how many the dataset had when the evaluation was asked for
 * @param dimensions what is scored, in place of what the version names; none for those
 * @param budgetUsd what its calls may cost; {@code null} for the configured limit
 */
public record Subject(
        UUID promptId,
        PromptKey prompt,
        String version,
        @Nullable UUID comparisonId,
        @Nullable String model,
        UUID datasetId,
        int entries,
        List<String> dimensions,
        @Nullable Double budgetUsd) {
    public Subject {
        dimensions = List.copyOf(dimensions);
    }
}
