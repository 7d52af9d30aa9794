package dev.ratchet.registry.api.failures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.registry.application.failures.FailureQueries.FailedTrace;
import dev.ratchet.registry.domain.traces.KeptTrace;
import dev.ratchet.registry.domain.traces.Verdict;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A failed trace of a cluster, as the API tells it; all but the first two is null where the sample of traces does not have it. */
@Schema(name = "FailedTrace")
record FailedTraceView(
        @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        Instant failedAt,

        @Schema(description = "As it is now: feedback that came later may have changed it") @Nullable Verdict verdict,

        @Schema(description = "Why it failed") @Nullable List<FailureReason> reasons,
        @Nullable String promptVersion,

        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode input,
        @Nullable String output,
        @Nullable String expectedOutput,
        @Nullable TraceError error) {

    static FailedTraceView of(FailedTrace failed) {
        String id = failed.member().traceId();
        Instant failedAt = failed.member().failedAt();
        KeptTrace kept = failed.kept();
        return kept == null
                ? new FailedTraceView(id, failedAt, null, null, null, null, null, null, null)
                : new FailedTraceView(
                        id,
                        failedAt,
                        kept.verdict(),
                        kept.reasons(),
                        kept.trace().promptVersion(),
                        kept.input(),
                        kept.trace().output(),
                        kept.trace().expectedOutput(),
                        kept.trace().error());
    }
}
