package dev.ratchet.events.data;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sums of an evaluation.
 *
 * @param examples entries that were evaluated: passed + failed + unjudged
 * @param formatPassed answers that kept to schema and format checks
 * @param overall mean of the examples' overall scores; {@code null} where none could be scored
 * @param scores means in [0,1] by dimension, each over the examples that have it
 * @param meanLatencyMs of the answers
 * @param costUsd what all calls are priced at, {@code spentUsd} what was paid, as cached answers cost nothing
 */
public record EvaluationTotals(
        int examples,
        int passed,
        int failed,
        int unjudged,
        int formatPassed,
        @Nullable Double overall,
        @JsonProperty(defaultValue = "{}") Map<String, Double> scores,
        @JsonProperty(defaultValue = "{}") Usage usage,
        double meanLatencyMs,
        double costUsd,
        double spentUsd,
        long calls,
        long cachedCalls) {
    public EvaluationTotals {
        scores = Map.copyOf(requireNonNullElse(scores, Map.of()));
        usage = requireNonNullElse(usage, Usage.NONE);
    }
}
