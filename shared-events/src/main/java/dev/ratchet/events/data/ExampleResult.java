package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation made of one dataset entry. Long texts are shortened.
 *
 * @param output what the model said; {@code null} where it refused or was not asked
 * @param scores in [0,1] by dimension; a dimension that could not be scored is not among them
 * @param feedback what a judge said, by dimension
 * @param reasons what is wrong with the output
 * @param overall mean of the scores; {@code null} where there is none
 * @param passed {@code null} where it could not be judged
 * @param costUsd what the answer and its judging are priced at, cached or not
 * @param cached whether no model had to be asked
 */
public record ExampleResult(
        UUID entryId,
        JsonNode input,
        @Nullable String expectedOutput,
        @Nullable String output,
        @JsonProperty(defaultValue = "{}") Map<String, Double> scores,
        @JsonProperty(defaultValue = "{}") Map<String, String> feedback,
        @JsonProperty(defaultValue = "[]") List<FailureReason> reasons,
        boolean formatOk,
        @Nullable Double overall,
        @Nullable Boolean passed,
        @JsonProperty(defaultValue = "{}") Usage usage,
        long latencyMs,
        double costUsd,
        boolean cached) {
    public ExampleResult {
        requireNonNull(entryId, "entry_id is missing");
        requireNonNull(input, "input is missing");
        scores = Map.copyOf(requireNonNullElse(scores, Map.of()));
        feedback = Map.copyOf(requireNonNullElse(feedback, Map.of()));
        reasons = List.copyOf(requireNonNullElse(reasons, List.of()));
        usage = requireNonNullElse(usage, Usage.NONE);
    }
}
