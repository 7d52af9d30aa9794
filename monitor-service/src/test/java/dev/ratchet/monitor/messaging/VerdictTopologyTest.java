package dev.ratchet.monitor.messaging;

import static dev.ratchet.monitor.Samples.failing;
import static dev.ratchet.monitor.Samples.feedback;
import static dev.ratchet.monitor.Samples.passing;
import static dev.ratchet.monitor.Samples.unjudged;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.monitor.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTopologyTest {
    @TempDir
    Path state;

    private DrivenTopology topology;

    @BeforeEach
    void start() {
        topology = new DrivenTopology(state);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void aFailedTraceIsPublishedWithItsReasonsAndAPassingOneIsNot() {
        topology.publish(passing("t-1"));
        topology.publish(failing("t-2"));

        assertThat(topology.events(TraceFailed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.traceId()).isEqualTo("t-2");
            assertThat(failed.split()).isEqualTo(failing("t-2").split());
            assertThat(failed.unit()).isEqualTo("t-2");
            assertThat(failed.signature()).isEqualTo("mismatch");
            assertThat(failed.reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.kind()).isEqualTo(FailureKind.MISMATCH));
            assertThat(failed.input()).isEqualTo(failing("t-2").input());
        });
        assertThat(topology.count("traces")).isEqualTo(2);
        assertThat(topology.count("failures")).isEqualTo(1);
    }

    @Test
    void theOutputIsCheckedAgainstTheLivePrompt() {
        topology.publish(Samples.live(Samples.OLD));

        topology.publish(Samples.trace("t-1", Samples.OLD, "I think it is shipping!", "I think it is shipping!"));

        assertThat(topology.events(TraceFailed.class))
                .singleElement()
                .satisfies(failed -> assertThat(failed.reasons())
                        .extracting(reason -> reason.kind())
                        .contains(FailureKind.CHECK));
    }

    @Test
    void anUnreadableLivePromptLeavesTheLastOneInPlace() {
        topology.publish(Samples.live(Samples.OLD));
        byte[] key = Samples.live(Samples.OLD).key().getBytes(UTF_8);
        topology.send("ratchet.live-prompts.v1", key, new byte[] {1, 2}, Map.of());

        topology.publish(Samples.trace("t-1", Samples.OLD, "chatty", "chatty"));

        assertThat(topology.events(TraceFailed.class)).hasSize(1);
        assertThat(topology.count("unreadable")).isEqualTo(1);
    }

    @Test
    void aBareTraceIsReadToo() {
        byte[] body = EventJson.write(failing("t-1"));

        topology.send("ratchet.traces.v1", "t-1".getBytes(UTF_8), body, Map.of());

        assertThat(topology.events(TraceFailed.class)).hasSize(1);
    }

    @Test
    void aTraceThatComesAgainCountsOnce() {
        Envelope envelope = topology.publish(failing("t-1"));
        topology.publish(envelope);
        topology.pass(Duration.ofMinutes(50));
        topology.publish(failing("t-1"));

        assertThat(topology.events(TraceFailed.class)).hasSize(1);
        assertThat(topology.count("traces")).isEqualTo(1);
        assertThat(topology.count("duplicates")).isEqualTo(2);
    }

    @Test
    void aRepeatOfAnOldTraceIsRecognisedBesideNewOnes() {
        Instant longAgo = topology.now().minus(Duration.ofDays(2));
        topology.publish(passing("t-new"));
        topology.publish(Envelope.of("test", longAgo, failing("t-old")), longAgo);
        topology.publish(Envelope.of("test", longAgo, failing("t-old")), longAgo);

        assertThat(topology.events(TraceFailed.class)).hasSize(1);
        assertThat(topology.count("duplicates")).isEqualTo(1);
    }

    @Test
    void theSameFailureHasTheSameIdWhereverItIsFound() {
        topology.publish(failing("t-1"));
        Envelope first = topology.envelopes(TraceFailed.class).getFirst();
        topology.pass(Duration.ofHours(3));
        topology.publish(failing("t-1"));

        assertThat(topology.envelopes(TraceFailed.class))
                .hasSize(2)
                .allSatisfy(envelope -> assertThat(envelope.id()).isEqualTo(first.id()));
    }

    @Test
    void theTraceContextGoesOn() {
        String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        topology.publish(Envelope.of("agent", topology.now(), failing("t-1")).withTraceparent(parent));
        topology.publish(
                Envelope.of("agent", topology.now(), unjudged("t-2", "1.0.0")).withTraceparent(parent));
        topology.publish(feedback("t-2", Outcome.FAILED, null, null));

        assertThat(topology.envelopes(TraceFailed.class)).hasSize(2).allSatisfy(envelope -> {
            assertThat(envelope.traceparent()).isEqualTo(parent);
            assertThat(envelope.source()).isEqualTo("monitor-service");
        });
    }

    @Test
    void lateFeedbackTurnsATraceIntoAFailureOnce() {
        topology.publish(Samples.live(Samples.OLD));
        topology.publish(unjudged("t-1", "1.0.0"));
        topology.publish(unjudged("t-2", "1.0.0"));
        topology.publish(unjudged("t-3", "1.0.0"));

        topology.publish(feedback("t-1", Outcome.FAILED, null, null));
        topology.publish(feedback("t-1", Outcome.FAILED, null, null));
        topology.publish(feedback("t-2", null, 0.2, null));
        topology.publish(feedback("t-3", null, null, "refund"));
        topology.publish(feedback("t-3", null, 0.1, null));

        assertThat(topology.events(TraceFailed.class))
                .extracting(TraceFailed::traceId)
                .containsExactly("t-1", "t-2", "t-3");
    }

    @Test
    void aJudgesScoreFailsATraceUnlessSomebodyElseGaveOne() {
        topology.publish(Samples.live(Samples.OLD));
        topology.publish(unjudged("t-1", "1.0.0"));
        topology.publish(unjudged("t-2", "1.0.0"));
        topology.publish(feedback("t-2", null, 0.9, null));

        topology.publish(judged("t-1", 0.2));
        topology.publish(judged("t-2", 0.2));

        assertThat(topology.events(TraceFailed.class))
                .extracting(TraceFailed::traceId)
                .containsExactly("t-1");
    }

    private static TraceFeedback judged(String id, double score) {
        TraceFeedback feedback = feedback(id, null, score, null);
        return new TraceFeedback(
                id,
                feedback.project(),
                feedback.promptName(),
                null,
                score,
                null,
                "correctness 0.20: wrong",
                TraceFeedback.JUDGE,
                null);
    }

    @Test
    void feedbackThatConfirmsATraceOrComesTooLateChangesNothing() {
        topology.publish(passing("t-1"));
        topology.publish(feedback("t-1", Outcome.OK, 1.0, "shipping"));
        topology.publish(feedback("t-unknown", Outcome.FAILED, null, null));
        topology.pass(Duration.ofHours(4));
        topology.publish(passing("t-2"));
        topology.publish(feedback("t-1", Outcome.FAILED, null, null));

        assertThat(topology.events(TraceFailed.class)).isEmpty();
        assertThat(topology.count("unmatched")).isEqualTo(2);
    }

    @Test
    void aHugeFailureIsShortenedBeforeItIsSent() {
        String huge = "é".repeat(520_000);
        TraceRecorded trace = Samples.full(
                "t-1", Samples.PROMPT, Samples.OLD, null, Samples.text("message", huge), "x", "y", null, null);
        topology.publish(trace);

        assertThat(topology.envelopes(TraceFailed.class)).singleElement().satisfies(envelope -> {
            assertThat(envelope.body().length).isLessThan(900 * 1024);
            assertThat(((TraceFailed) envelope.event()).output()).isEqualTo("x");
        });
    }
}
