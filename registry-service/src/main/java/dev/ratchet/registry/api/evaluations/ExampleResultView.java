package dev.ratchet.registry.api.evaluations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Usage;
import dev.ratchet.registry.domain.evaluations.Results.Result;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an evaluation made of one entry, as the API tells it. */
@Schema(name = "ExampleResult")
record ExampleResultView(
        @Schema(description = "Its place among all, from 0") int position,

        UUID entryId,

        @Schema(type = SchemaType.OBJECT, description = "Long texts are shortened")
        JsonNode inputData,

        @Nullable String expectedOutput,

        @Schema(description = "What the model said; null where it refused or was not asked") @Nullable String output,

        @Schema(description = "Overall at least 0.7 and the format kept; null where it could not be judged") @Nullable Boolean passed,

        @Schema(description = "Mean of the scores, 0 to 1") @Nullable Double overallScore,

        @Schema(description = "0 to 1; a dimension that could not be scored is absent")
        Map<String, Double> dimensionScores,

        @Schema(description = "What a judge said, by dimension")
        Map<String, String> feedback,

        @Schema(description = "What is wrong with the output")
        List<FailureReason> reasons,

        boolean formatOk,
        Usage usage,
        long latencyMs,
        double costUsd,

        @Schema(description = "Whether no model had to be asked")
        boolean cached) {

    static ExampleResultView of(Result result) {
        ExampleResult example = result.example();
        return new ExampleResultView(
                result.position(),
                example.entryId(),
                example.input(),
                example.expectedOutput(),
                example.output(),
                example.passed(),
                example.overall(),
                new TreeMap<>(example.scores()),
                new TreeMap<>(example.feedback()),
                example.reasons(),
                example.formatOk(),
                example.usage(),
                example.latencyMs(),
                example.costUsd(),
                example.cached());
    }
}
