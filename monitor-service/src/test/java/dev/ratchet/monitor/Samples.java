package dev.ratchet.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.events.wire.EventJson;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events for tests: the prompt default/intent, live in version 1.0.0, and a deployment that ships 1.0.1. */
public final class Samples {
    public static final String PROMPT = "intent";
    public static final String OLD = "1.0.0";
    public static final String NEW = "1.0.1";
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    public static TraceRecorded trace(String id, String version, String output, String expected) {
        return full(id, PROMPT, version, null, text("message", "where is my parcel"), output, expected, null, null);
    }

    public static TraceRecorded passing(String id) {
        return trace(id, OLD, "shipping", "shipping");
    }

    public static TraceRecorded failing(String id) {
        return trace(id, OLD, "billing", "shipping");
    }

    /** Tells nothing by which it could be judged. */
    public static TraceRecorded unjudged(String id, String version) {
        return full(id, PROMPT, version, null, text("message", "hello"), "shipping", null, null, null);
    }

    public static TraceRecorded full(
            String id,
            String prompt,
            String version,
            @Nullable UUID deployment,
            JsonNode input,
            String output,
            @Nullable String expected,
            @Nullable Double score,
            @Nullable Long latencyMs) {
        return new TraceRecorded(
                id,
                null,
                "default",
                prompt,
                version,
                null,
                deployment,
                input,
                output,
                expected,
                null,
                score,
                null,
                null,
                null,
                latencyMs,
                0.5,
                null,
                null);
    }

    /** A trace of an arm, each its own session. */
    public static TraceRecorded arm(
            String id,
            String version,
            String variant,
            @Nullable UUID deployment,
            String output,
            @Nullable String expected) {
        TraceRecorded plain =
                full(id, PROMPT, version, deployment, text("message", "hello"), output, expected, null, null);
        return new TraceRecorded(
                id,
                "session-" + id.replace(TraceRecorded.SHADOW_SUFFIX, ""),
                plain.project(),
                PROMPT,
                version,
                variant,
                deployment,
                plain.input(),
                output,
                expected,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static TraceRecorded ofSession(TraceRecorded trace, @Nullable String session) {
        return new TraceRecorded(
                trace.traceId(),
                session,
                trace.project(),
                trace.promptName(),
                trace.promptVersion(),
                trace.variant(),
                trace.deploymentId(),
                trace.input(),
                trace.output(),
                trace.expectedOutput(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Half of the units have the candidate. */
    public static LivePrompt liveInHalves(UUID deployment) {
        List<Arm> arms =
                List.of(new Arm(Arm.CANDIDATE, 50, spec(NEW), deployment), new Arm(Arm.CONTROL, 50, spec(OLD), null));
        return new LivePrompt(
                "default", PROMPT, 2, spec(OLD), null, START, new LiveRollout(deployment, 1, RolloutStrategy.AB, arms));
    }

    public static TraceFeedback feedback(
            String id, @Nullable Outcome outcome, @Nullable Double score, @Nullable String expected) {
        return new TraceFeedback(id, "default", PROMPT, outcome, score, expected, null, null, null);
    }

    public static JsonNode text(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }

    public static JsonNode json(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PromptSpec spec(String version) {
        JsonNode schema = json("{\"type\":\"string\",\"enum\":[\"billing\",\"refund\",\"shipping\"]}");
        return new PromptSpec(version, "Which team? {message}", null, schema, ModelSettings.DEFAULT, 0.7, Grading.NONE);
    }

    public static LivePrompt live(String version) {
        return new LivePrompt("default", PROMPT, 1, spec(version), null, START, null);
    }

    /** Of 80 pairs the candidate passes this many. */
    public static ReplayReport report(int passed) {
        return new ReplayReport(
                ReplayOutcome.PASSED,
                "better",
                List.of(),
                80,
                20,
                2,
                58,
                0,
                40,
                passed,
                List.of(),
                List.of(),
                List.of(),
                160,
                0,
                0.01,
                null,
                null,
                null);
    }

    public static DeploymentTransitioned shipped(
            UUID deployment, String version, Instant at, @Nullable ReplayReport report) {
        return transition(deployment, 4, DeploymentState.AB_PASSED, DeploymentState.SHIPPED, version, at, report);
    }

    /** A ship as a policy wants it. */
    public static DeploymentTransitioned shipped(
            UUID deployment, Instant at, ReplayReport report, RolloutRules rollout, WatchRules watch) {
        DeploymentTransitioned usual = shipped(deployment, NEW, at, report);
        return new DeploymentTransitioned(
                deployment,
                usual.project(),
                PROMPT,
                usual.seq(),
                usual.from(),
                usual.to(),
                usual.actor(),
                null,
                false,
                at,
                usual.baseline(),
                usual.candidates(),
                NEW,
                OLD,
                null,
                report,
                null,
                List.of(),
                null,
                null,
                rollout,
                watch);
    }

    public static RolloutChanged rollout(
            UUID deployment,
            int revision,
            RolloutStatus status,
            RolloutRules rules,
            int step,
            String actor,
            Instant at) {
        return new RolloutChanged(
                deployment,
                "default",
                PROMPT,
                revision,
                status,
                rules,
                step,
                rules.weight(step),
                NEW,
                OLD,
                actor,
                null,
                at);
    }

    public static DeploymentTransitioned moved(
            UUID deployment, int seq, DeploymentState from, DeploymentState to, Instant at) {
        return transition(deployment, seq, from, to, NEW, at, report(72));
    }

    private static DeploymentTransitioned transition(
            UUID deployment,
            int seq,
            DeploymentState from,
            DeploymentState to,
            String version,
            Instant at,
            @Nullable ReplayReport report) {
        return new DeploymentTransitioned(
                deployment,
                "default",
                PROMPT,
                seq,
                from,
                to,
                "owner",
                null,
                false,
                at,
                spec(OLD),
                List.of(spec(version)),
                version,
                version,
                null,
                report,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
