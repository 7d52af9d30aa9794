package dev.ratchet.registry.api.datasets;

import static java.util.Objects.requireNonNullElse;

import dev.ratchet.events.data.Names;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.application.datasets.TracesIntoDataset.Choice;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.traces.Traces;
import dev.ratchet.registry.domain.traces.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which traces are to become entries. */
@Schema(name = "TraceChoice")
record FromTracesRequest(
        @Schema(required = true, examples = "support-intent") @Nullable String promptName,

        @Schema(description = "failed, passed or any", examples = "failed", defaultValue = "any") @Nullable String verdict,

        @Schema(description = "Only these, at most 1,000; the newest by default") @Nullable List<@Nullable String> traceIds,

        @Schema(description = "At most so many, 1 to 1,000", defaultValue = "100") @Nullable Integer limit,

        @Schema(description = "Only those recorded then or later") @Nullable Instant since,

        @Schema(
                description = "Only those of this cluster of failures",
                examples = "01a21258-9f99-7a01-8b02-000000000001")
        @Nullable UUID clusterId)
        implements JsonBody {
    private static final int MAX = 1_000;

    Choice choice(String project) {
        List<String> ids = ids();
        int most = requireNonNullElse(limit, ids == null ? 100 : MAX);
        if (most < 1 || most > MAX) {
            throw new InvalidInput("limit", "limit must be a whole number from 1 to " + MAX);
        }
        return new Choice(new Traces.Filter(prompt(project), wantedVerdict(), since), clusterId, ids, most);
    }

    private PromptKey prompt(String project) {
        try {
            return new PromptKey(project, Names.name(promptName, "prompt_name"));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("prompt_name", String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Verdict wantedVerdict() {
        if (verdict == null || verdict.equals("any")) {
            return null;
        }
        return Verdict.find(verdict)
                .filter(found -> found != Verdict.UNJUDGED)
                .orElseThrow(() -> new InvalidInput("verdict", "verdict must be failed, passed or any"));
    }

    private @Nullable List<String> ids() {
        if (traceIds == null) {
            return null;
        }
        if (traceIds.size() > MAX) {
            throw new InvalidInput("trace_ids", "trace_ids has more than " + MAX + " ids");
        }
        return traceIds.stream().filter(Objects::nonNull).distinct().toList();
    }
}
