package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A held-out trace on which the two prompts differ: one passes, the other does not. */
public record Flip(
        String traceId,
        JsonNode input,
        @Nullable String expectedOutput,
        String baselineOutput,
        String candidateOutput) {
    public Flip {
        requireNonNull(traceId, "trace_id is missing");
        requireNonNull(input, "input is missing");
        requireNonNull(baselineOutput, "baseline_output is missing");
        requireNonNull(candidateOutput, "candidate_output is missing");
    }
}
