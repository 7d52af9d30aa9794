package dev.ratchet.events;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.JsonValues;
import dev.ratchet.events.data.Names;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.TextOrJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What production agents publish: one call of a prompt, and what became known about it later. */
public sealed interface TraceEvent extends Event {

    String traceId();

    PromptKey prompt();

    @Override
    default String key() {
        return traceId();
    }

    /**
     * One call of a prompt by an agent.
     *
     * @param sessionId groups the traces of one conversation or user; the unit of splits and of evidence
     * @param project owner of the prompt; {@code default} where absent
     * @param input values of the template's variables, a JSON object
     * @param output the model's text as the agent received it; a JSON value is kept as its compact text
     * @param expectedOutput the right answer, where a person or a downstream system has told
     * @param score quality in [0,1], where the agent measures one
     * @param costUsd price of the call in US dollars
     */
    record TraceRecorded(
            String traceId,
            @Nullable String sessionId,
            @JsonProperty(defaultValue = "default") String project,
            String promptName,
            @Nullable String promptVersion,
            @Nullable String variant,
            @Nullable UUID deploymentId,
            JsonNode input,

            @JsonDeserialize(using = TextOrJson.class) @Nullable String output,

            @JsonDeserialize(using = TextOrJson.class) @Nullable String expectedOutput,

            @Nullable Outcome outcome,
            @Nullable Double score,
            @Nullable TraceError error,
            @Nullable String model,
            @Nullable Usage usage,
            @Nullable Long latencyMs,
            @Nullable Double costUsd,
            @Nullable Instant recordedAt,
            @Nullable JsonNode metadata)
            implements TraceEvent {
        public static final String SHADOW_SUFFIX = "~shadow";

        public TraceRecorded {
            traceId = Names.text(traceId, "trace_id");
            project = requireNonNullElse(project, PromptKey.DEFAULT_PROJECT);
            Names.name(project, "project");
            Names.name(promptName, "prompt_name");
            sessionId = Names.optional(sessionId, "session_id");
            promptVersion = Names.optional(promptVersion, "prompt_version");
            variant = Names.optional(variant, "variant");
            model = Names.optional(model, "model");
            recordedAt = Names.time(recordedAt, "recorded_at");
            metadata = JsonValues.orNothing(metadata);
            requireNonNull(input, "input is missing");
            if (!input.isObject()) {
                throw new IllegalArgumentException("input must be a JSON object of template variables");
            }
            if (output == null && error == null) {
                throw new IllegalArgumentException("output is missing (a trace without output needs an error)");
            }
            checkScore(score);
            if (latencyMs != null && latencyMs < 0) {
                throw new IllegalArgumentException("latency_ms must not be negative");
            }
            if (costUsd != null && !(costUsd >= 0 && costUsd <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("cost_usd must be a number that is not negative");
            }
        }

        @Override
        public PromptKey prompt() {
            return new PromptKey(project, promptName);
        }

        /** This trace as if the feedback had been known from the start; a judge's score stands where there is no other. */
        public TraceRecorded with(TraceFeedback later) {
            return new TraceRecorded(
                    traceId,
                    sessionId,
                    project,
                    promptName,
                    promptVersion,
                    variant,
                    deploymentId,
                    input,
                    output,
                    newer(later.expectedOutput(), expectedOutput),
                    newer(later.outcome(), outcome),
                    later.byJudge() ? newer(score, later.score()) : newer(later.score(), score),
                    error,
                    model,
                    usage,
                    latencyMs,
                    costUsd,
                    recordedAt,
                    metadata);
        }

        private static <T> @Nullable T newer(@Nullable T told, @Nullable T before) {
            return told == null ? before : told;
        }

        /**
         * The id of the call that this one only repeats, to see what a candidate would have answered; {@code null} for a call
         * of its own. A shadow has the variant {@value Arm#SHADOW} and the id of the other call with {@value #SHADOW_SUFFIX}.
         */
        @JsonIgnore
        public @Nullable String shadowOf() {
            return Arm.SHADOW.equals(variant) && traceId.endsWith(SHADOW_SUFFIX)
                    ? traceId.substring(0, traceId.length() - SHADOW_SUFFIX.length())
                    : null;
        }

        /** The unit whose traces stay together: the session, or the trace itself where there is none. */
        public String unit() {
            return sessionId == null ? traceId : sessionId;
        }

        public Split split() {
            return Split.of(unit());
        }
    }

    /**
     * A score, a label or an outcome that became known after the trace was published.
     *
     * @param source who tells it; {@value #JUDGE} for a model that judges production
     */
    record TraceFeedback(
            String traceId,
            @JsonProperty(defaultValue = "default") String project,
            String promptName,
            @Nullable Outcome outcome,
            @Nullable Double score,

            @JsonDeserialize(using = TextOrJson.class) @Nullable String expectedOutput,

            @Nullable String comment,
            @Nullable String source,
            @Nullable Instant givenAt)
            implements TraceEvent {
        public static final String JUDGE = "ratchet-judge";

        public TraceFeedback {
            traceId = Names.text(traceId, "trace_id");
            project = requireNonNullElse(project, PromptKey.DEFAULT_PROJECT);
            Names.name(project, "project");
            Names.name(promptName, "prompt_name");
            if (outcome == null && score == null && expectedOutput == null) {
                throw new IllegalArgumentException("feedback needs an outcome, a score or an expected_output");
            }
            checkScore(score);
            source = Names.optional(source, "source");
            givenAt = Names.time(givenAt, "given_at");
        }

        @Override
        public PromptKey prompt() {
            return new PromptKey(project, promptName);
        }

        /** The right answer is the shadow's, too; {@code null} where there is none. All else is about this answer alone. */
        public @Nullable TraceFeedback ofShadow() {
            return expectedOutput == null
                    ? null
                    : new TraceFeedback(
                            traceId + TraceRecorded.SHADOW_SUFFIX,
                            project,
                            promptName,
                            null,
                            null,
                            expectedOutput,
                            null,
                            source,
                            givenAt);
        }

        /** Whether a model tells it, which knows less than anybody else who does. */
        public boolean byJudge() {
            return JUDGE.equals(source);
        }
    }

    private static void checkScore(@Nullable Double score) {
        if (score != null && !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be between 0 and 1");
        }
    }
}
