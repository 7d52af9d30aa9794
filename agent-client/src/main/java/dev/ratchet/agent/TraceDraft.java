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
    private final Call call;
    private String traceId = EventIds.fresh().toString();
    private @Nullable String sessionId;
    private @Nullable String traceparent;
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

    TraceDraft(Call call) {
        this.call = call;
        this.sessionId = call.unit();
        this.model = call.served().prompt().settings().model();
    }

    /** What feedback names later. */
    public String traceId() {
        return traceId;
    }

    public TraceDraft traceId(String id) {
        traceId = requireNonNull(id);
        return this;
    }

    /**
     * The conversation or user; its traces stay together when examples are split. It is the unit where one was named: evidence
     * of a rollout counts by session, so another session than the unit mixes its arms.
     */
    public TraceDraft session(@Nullable String id) {
        sessionId = id;
        return this;
    }

    /** W3C trace context of the request that the call belongs to, for the header of the record. */
    public TraceDraft traceparent(@Nullable String context) {
        traceparent = context;
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
        var live = call.live();
        return new TraceRecorded(
                traceId,
                sessionId,
                live.project(),
                live.promptName(),
                call.served().prompt().version(),
                call.served().variant(),
                call.served().deploymentId(),
                call.input(),
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

    @Nullable String traceparent() {
        return traceparent;
    }

    boolean hasError() {
        return error != null;
    }

    /** A trace of the call that repeats this one, with what this one knows about the input. */
    TraceDraft inShadow(Call shadow) {
        return new TraceDraft(shadow)
                .traceId(traceId + TraceRecorded.SHADOW_SUFFIX)
                .session(sessionId)
                .expectedOutput(expectedOutput)
                .metadata(metadata == null ? null : metadata.deepCopy())
                .traceparent(traceparent);
    }
}
