package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.rollout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class D1ShadowsTest {
    private final List<TraceRecorded> traces = new CopyOnWriteArrayList<>();
    private final Shadows shadows = Shadows.open(draft -> traces.add(draft.recordedAt(Samples.NOW)), 2, 3);
    private final ObjectNode input = EventJson.mapper().createObjectNode().put("question", "why?");
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        released.countDown();
        shadows.close();
    }

    @Test
    void the_candidate_answers_into_a_trace_that_is_paired_with_the_one_served() {
        RenderedPrompt served = served(RolloutStrategy.SHADOW, 100);
        TraceDraft trace = served.trace().traceId("t-1").expectedOutput("42");

        boolean repeated = shadows.repeat(served, trace, (candidate, noted) -> {
            noted.usage(new Usage(7, 2)).outcome(Outcome.OK);
            return candidate.prompt().settings().model() + " on " + candidate.text();
        });

        assertThat(repeated).isTrue();
        TraceRecorded shadow = awaitTrace();
        assertThat(shadow.traceId()).isEqualTo("t-1~shadow");
        assertThat(shadow.shadowOf()).isEqualTo("t-1");
        assertThat(shadow.variant()).isEqualTo("shadow");
        assertThat(shadow.promptVersion()).isEqualTo("1.2.0");
        assertThat(shadow.deploymentId()).isEqualTo(Samples.DEPLOYMENT);
        assertThat(shadow.sessionId()).isEqualTo("session-4");
        assertThat(shadow.input()).isEqualTo(input);
        assertThat(shadow.output()).isEqualTo("small on v2: answer why?");
        assertThat(shadow.expectedOutput()).isEqualTo("42");
        assertThat(shadow.usage()).isEqualTo(new Usage(7, 2));
        assertThat(shadow.latencyMs()).isNotNull();
        TraceRecorded own = trace.output("41").recordedAt(Samples.NOW);
        assertThat(own.variant()).isEqualTo("control");
        assertThat(own.usage()).isNull();
        assertThat(own.outcome()).isNull();
    }

    @Test
    void only_the_units_of_a_shadow_rollout_are_repeated() {
        for (RenderedPrompt served : List.of(
                served(RolloutStrategy.SHADOW, 0),
                served(RolloutStrategy.CANARY, 100),
                served(RolloutStrategy.AB, 0),
                PromptHandle.fixed(Samples.live("helper", 1))
                        .forUnit("session-4")
                        .render(input),
                PromptHandle.fixed(rollout("default", 1, RolloutStrategy.SHADOW, 100))
                        .render(input))) {
            assertThat(shadows.repeat(served, served.trace(), (_, _) -> "never"))
                    .isFalse();
        }

        assertThat(shadows.counts()).isEqualTo(new ShadowCounts(0, 0, 0, 0));
    }

    @Test
    void a_shadow_casts_no_shadow() {
        RenderedPrompt served = served(RolloutStrategy.SHADOW, 100);

        shadows.repeat(
                served,
                served.trace(),
                (candidate, noted) -> "again: " + shadows.repeat(candidate, noted, (_, _) -> "never"));

        assertThat(awaitTrace().output()).isEqualTo("again: false");
    }

    @Test
    void what_the_function_throws_is_the_traces_error() {
        RenderedPrompt served = served(RolloutStrategy.SHADOW, 100);

        shadows.repeat(served, served.trace(), (_, _) -> {
            throw new IOException("gone");
        });
        await().until(() -> traces.size() == 1);
        shadows.repeat(served, served.trace(), (_, _) -> {
            throw new AssertionError("no");
        });
        await().until(() -> traces.size() == 2);
        shadows.repeat(served, served.trace(), (_, noted) -> {
            noted.error("http_500", "the model answered 500");
            throw new IOException("gone");
        });
        await().until(() -> traces.size() == 3);
        shadows.repeat(served, served.trace(), (_, _) -> null);
        await().until(() -> traces.size() == 4);

        assertThat(traces)
                .extracting(
                        trace -> trace.error() == null ? null : trace.error().type())
                .containsExactly("IOException", "AssertionError", "http_500", "no_answer");
        assertThat(shadows.counts()).isEqualTo(new ShadowCounts(0, 4, 0, 0));
    }

    @Test
    void a_candidate_that_asks_for_a_value_which_there_is_not_fails_as_such() {
        RenderedPrompt served = PromptHandle.fixed(Samples.shadowWith("2: {question} {locale}"))
                .forUnit("session-4")
                .render(input);

        assertThat(shadows.repeat(served, served.trace(), (_, _) -> "never")).isTrue();

        assertThat(awaitTrace().error())
                .isNotNull()
                .satisfies(error -> assertThat(error.message()).contains("locale"));
    }

    /** Two under way, three waiting: of a hundred calls 95 are dropped, and nobody has waited for any. */
    @Test
    void a_model_that_hangs_delays_nobody() {
        RenderedPrompt served = served(RolloutStrategy.SHADOW, 100);

        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            shadows.repeat(served, served.trace(), (_, _) -> {
                released.await();
                return "late";
            });
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(took).isLessThan(Duration.ofSeconds(2));
        assertThat(shadows.counts()).isEqualTo(new ShadowCounts(0, 0, 95, 5));
        released.countDown();
        await().until(() -> traces.size() == 5);
        assertThat(shadows.counts()).isEqualTo(new ShadowCounts(5, 0, 95, 0));
    }

    @Test
    void the_input_is_that_of_the_call_whatever_the_agent_does_to_it_afterwards() {
        RenderedPrompt served = served(RolloutStrategy.SHADOW, 100);

        shadows.repeat(served, served.trace(), (candidate, _) -> {
            released.await();
            return candidate.text();
        });
        input.put("question", "who?");
        released.countDown();

        assertThat(awaitTrace().input()).isEqualTo(EventJson.mapper().valueToTree(Map.of("question", "why?")));
    }

    @Test
    void closing_gives_up_what_hangs_and_blames_no_candidate() {
        RenderedPrompt served = served(RolloutStrategy.SHADOW, 100);
        for (int i = 0; i < 5; i++) {
            shadows.repeat(served, served.trace(), (_, _) -> {
                released.await();
                return "late";
            });
        }

        shadows.close();

        await().until(() -> shadows.counts().equals(new ShadowCounts(0, 0, 5, 0)));
        assertThat(shadows.repeat(served, served.trace(), (_, _) -> "later")).isFalse();
        assertThat(shadows.counts().dropped()).isEqualTo(6);
        assertThat(traces).isEmpty();
    }

    private RenderedPrompt served(RolloutStrategy strategy, int weight) {
        return PromptHandle.fixed(rollout("default", 1, strategy, weight))
                .forUnit("session-4")
                .render(input);
    }

    private TraceRecorded awaitTrace() {
        await().until(() -> !traces.isEmpty());
        return traces.getFirst();
    }
}
