package dev.ratchet.monitor.messaging;

import static dev.ratchet.monitor.Samples.failing;
import static dev.ratchet.monitor.Samples.feedback;
import static dev.ratchet.monitor.Samples.full;
import static dev.ratchet.monitor.Samples.live;
import static dev.ratchet.monitor.Samples.passing;
import static dev.ratchet.monitor.Samples.text;
import static dev.ratchet.monitor.Samples.trace;
import static dev.ratchet.monitor.Samples.unjudged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.FailureEvent.TracePassed;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.monitor.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the traces that went well, a few are told: those that somebody vouches for, of the live version, one now and then. */
class PassesTopologyTest {
    private static final Duration EVERY = DrivenTopology.SETTINGS.passesEvery();

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

    /** Ids of traces of this split; sessions they have none. */
    private static List<String> ids(Split split, int count) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "t-" + i)
                .filter(id -> Split.of(id) == split)
                .limit(count)
                .toList();
    }

    private static String id() {
        return ids(Split.PROPOSE, 1).getFirst();
    }

    private List<String> told() {
        return topology.events(TracePassed.class).stream()
                .map(TracePassed::traceId)
                .toList();
    }

    @Test
    void aTraceThatIsWhatWasExpectedIsTold() {
        topology.publish(live(Samples.OLD));
        topology.publish(passing(id()));

        assertThat(topology.events(TracePassed.class)).singleElement().satisfies(pass -> {
            assertThat(pass.traceId()).isEqualTo(id());
            assertThat(pass.unit()).isEqualTo(id());
            assertThat(pass.split()).isEqualTo(Split.PROPOSE);
            assertThat(pass.promptVersion()).isEqualTo(Samples.OLD);
            assertThat(pass.input()).isEqualTo(passing(id()).input());
            assertThat(pass.output()).isEqualTo("shipping");
            assertThat(pass.expectedOutput()).isEqualTo("shipping");
            assertThat(pass.passedAt()).isEqualTo(topology.now());
        });
        assertThat(topology.events(TraceFailed.class)).isEmpty();
        assertThat(topology.count("passes")).isEqualTo(1);
    }

    @Test
    void whatNobodyVouchesForIsNoEvidence() {
        topology.publish(live(Samples.OLD));
        List<String> ids = ids(Split.PROPOSE, 2);
        topology.publish(unjudged(ids.get(0), Samples.OLD));
        topology.pass(EVERY);
        topology.publish(failing(ids.get(1)));

        assertThat(told()).isEmpty();
    }

    @Test
    void whatJudgesCandidatesIsNotTold() {
        topology.publish(live(Samples.OLD));
        for (Split split : List.of(Split.SELECT, Split.TEST)) {
            topology.publish(passing(ids(split, 1).getFirst()));
            topology.pass(EVERY);
        }

        assertThat(told()).isEmpty();
    }

    @Test
    void onlyTheLiveVersionIsTold() {
        List<String> ids = ids(Split.PROPOSE, 3);
        topology.publish(passing(ids.get(0)));
        topology.publish(live(Samples.NEW));
        topology.publish(passing(ids.get(1)));
        topology.publish(trace(ids.get(2), Samples.NEW, "refund", "refund"));

        assertThat(told()).containsExactly(ids.get(2));
    }

    @Test
    void thereIsOneInAnIntervalAndTheFirstOfANewVersionDoesNotWait() {
        List<String> ids = ids(Split.PROPOSE, 5);
        topology.publish(live(Samples.OLD));
        topology.publish(passing(ids.get(0)));
        topology.pass(EVERY.minusMillis(1));
        topology.publish(passing(ids.get(1)));
        topology.pass(Duration.ofMillis(1));
        topology.publish(passing(ids.get(2)));
        topology.publish(live(Samples.NEW));
        topology.publish(trace(ids.get(3), Samples.NEW, "refund", "refund"));
        topology.publish(trace(ids.get(4), Samples.NEW, "refund", "refund"));

        assertThat(told()).containsExactly(ids.get(0), ids.get(2), ids.get(3));
    }

    @Test
    void aTraceThatComesAgainIsToldOnceAndUnderTheSameIdAfterItWasForgotten() {
        topology.publish(live(Samples.OLD));
        topology.publish(passing(id()));
        topology.pass(EVERY);
        topology.publish(passing(id()));
        assertThat(told()).hasSize(1);

        topology.pass(Duration.ofHours(3));
        topology.publish(passing(id()));

        assertThat(topology.envelopes(TracePassed.class))
                .hasSize(2)
                .extracting(Envelope::id)
                .containsOnly(topology.envelopes(TracePassed.class).getFirst().id());
    }

    @Test
    void feedbackVouchesForATraceOrTakesItBack() {
        topology.publish(live(Samples.OLD));
        topology.publish(unjudged(id(), Samples.OLD));
        assertThat(told()).isEmpty();

        topology.publish(feedback(id(), null, 0.7, null));
        topology.pass(EVERY);
        topology.publish(feedback(id(), Outcome.FAILED, null, null));

        assertThat(told()).containsExactly(id());
        assertThat(topology.events(TraceFailed.class))
                .extracting(TraceFailed::traceId)
                .containsExactly(id());
    }

    @Test
    void itIsToldRedactedAndShortened() {
        topology.publish(live(Samples.OLD));
        String letter = "jane.doe@canary.example wrote " + "é".repeat(500_000);
        topology.publish(full(
                id(), Samples.PROMPT, Samples.OLD, null, text("message", letter), "shipping", "shipping", null, null));

        assertThat(topology.envelopes(TracePassed.class)).singleElement().satisfies(envelope -> {
            assertThat(envelope.body().length).isLessThan(900 * 1024);
            assertThat(((TracePassed) envelope.event()).input().get("message").textValue())
                    .startsWith("[EMAIL_1] wrote é");
        });
        assertThat(topology.stored()).noneMatch(text -> text.contains("canary"));
    }
}
