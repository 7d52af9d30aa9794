package dev.ratchet.agent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventIds;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A trace in the making: what the agent learns about one call, field by field. Used by one thread. */
public final class TraceDraft {
    private final RenderedPrompt rendered;
    private String traceId = EventIds.fresh().toString();
    private @Nullable String sessionId;
    private @Nullable String output;
    private @Nullable String expectedOutput;
    private @Nullable Outcome outcome;
    private @Nullable Double score;
    private @Nullable TraceError error;
    private @Nullable String model;
    private @Nullable Usage usage;
    private @Nullable Long latencyMs;
    private @Nullable Double costUsd;
    private @Nullable JsonNode metadata;

    TraceDraft(RenderedPrompt rendered) {
        this.rendered = rendered;
        this.model = rendered.live().prompt().settings().model();
    }

    public TraceDraft traceId(String id) {
        traceId = requireNonNull(id);
        return this;
    }

    /** The conversation or user; its traces stay together when examples are split. */
    public TraceDraft session(@Nullable String id) {
        sessionId = id;
        return this;
    }

    public TraceDraft output(@Nullable String text) {
        output = text;
        return this;
    }

    public TraceDraft expectedOutput(@Nullable String text) {
        expectedOutput = text;
        return this;
    }

    public TraceDraft outcome(@Nullable Outcome how) {
        outcome = how;
        return this;
    }

    /** Quality in [0,1]. */
    public TraceDraft score(@Nullable Double value) {
        score = value;
        return this;
    }

    public TraceDraft error(String type, @Nullable String message) {
        error = new TraceError(type, message);
        return this;
    }

    public TraceDraft model(@Nullable String name) {
        model = name;
        return this;
    }

    public TraceDraft usage(@Nullable Usage tokens) {
        usage = tokens;
        return this;
    }

    public TraceDraft latency(Duration duration) {
        latencyMs = duration.toMillis();
        return this;
    }

    public TraceDraft costUsd(@Nullable Double dollars) {
        costUsd = dollars;
        return this;
    }

    public TraceDraft metadata(@Nullable JsonNode anything) {
        metadata = anything;
        return this;
    }

    /** @throws IllegalArgumentException where there is neither output nor error, or a value is out of range */
    public TraceRecorded recordedAt(Instant time) {
        var live = rendered.live();
        return new TraceRecorded(
                traceId,
                sessionId,
                live.project(),
                live.promptName(),
                live.prompt().version(),
                null,
                live.deploymentId(),
                rendered.input(),
                output,
                expectedOutput,
                outcome,
                score,
                error,
                model,
                usage,
                latencyMs,
                costUsd,
                time,
                metadata);
    }
}
