package dev.ratchet.registry.api.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.registry.domain.traces.KeptTrace;
import dev.ratchet.registry.domain.traces.Verdict;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A trace of the sample, as the API tells it. */
@Schema(name = "Trace")
record TraceView(
        String traceId,
        @Nullable String sessionId,
        String promptName,
        @Nullable String promptVersion,

        @Schema(description = "By the live version's checks; unjudged where there is nothing to judge by")
        Verdict verdict,

        @Schema(description = "Why it failed") List<FailureReason> reasons,
        @Schema(type = SchemaType.OBJECT) JsonNode input,
        @Nullable String output,

        @Schema(description = "The right answer, where somebody has told") @Nullable String expectedOutput,

        @Nullable Outcome outcome,
        @Nullable Double score,
        @Nullable TraceError error,
        @Nullable String model,
        @Nullable Long latencyMs,

        @Schema(description = "What it may be used for: to teach (propose), to choose (select) or to judge (test)")
        Split split,

        Instant recordedAt) {

    static TraceView of(KeptTrace kept) {
        var trace = kept.trace();
        return new TraceView(
                trace.traceId(),
                trace.sessionId(),
                trace.promptName(),
                trace.promptVersion(),
                kept.verdict(),
                kept.reasons(),
                trace.input(),
                trace.output(),
                trace.expectedOutput(),
                trace.outcome(),
                trace.score(),
                trace.error(),
                trace.model(),
                trace.latencyMs(),
                kept.split(),
                kept.recordedAt());
    }
}
