package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.rollout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class D1ShadowsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> WHY = Map.of("question", "why?");

    private final String project = "p" + EventIds.fresh();
    private final AgentConfig config =
            AgentConfig.of(EmbeddedKafka.bootstrapServers()).withProject(project);
    private final TestPublisher publisher = new TestPublisher(EmbeddedKafka.bootstrapServers());

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void a_shadow_run_publishes_pairs_and_its_output_reaches_nobody() {
        publisher.publish(rollout(project, 1, RolloutStrategy.SHADOW, 100));
        List<String> told = new ArrayList<>();
        try (TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES);
                Prompts prompts = Prompts.open(config);
                Traces traces = Traces.open(config);
                Shadows shadows = Shadows.open(traces)) {
            PromptHandle helper = prompts.prompt("helper");
            helper.await(PATIENCE);

            for (int i = 0; i < 20; i++) {
                RenderedPrompt prompt = helper.forUnit("session-" + i).render(WHY);
                TraceDraft trace = prompt.trace();
                told.add("answer to " + prompt.text());
                traces.publish(trace.output("answer to " + prompt.text()));
                shadows.repeat(prompt, trace, (candidate, _) -> "answer to " + candidate.text());
            }

            await().atMost(PATIENCE).until(() -> of(tap).size() == 40);
            assertThat(told).hasSize(20).containsOnly("answer to v1: answer why?");
            List<TraceRecorded> served =
                    of(tap).stream().filter(trace -> trace.shadowOf() == null).toList();
            assertThat(served).hasSize(20).allSatisfy(trace -> {
                assertThat(trace.variant()).isEqualTo("control");
                assertThat(trace.output()).isEqualTo("answer to v1: answer why?");
            });
            assertThat(of(tap))
                    .filteredOn(trace -> trace.shadowOf() != null)
                    .hasSize(20)
                    .allSatisfy(shadow -> {
                        assertThat(shadow.output()).isEqualTo("answer to v2: answer why?");
                        assertThat(shadow.promptVersion()).isEqualTo("1.2.0");
                        assertThat(shadow.deploymentId()).isEqualTo(Samples.DEPLOYMENT);
                        assertThat(served)
                                .anyMatch(own -> own.traceId().equals(shadow.shadowOf())
                                        && own.unit().equals(shadow.unit()));
                    });
            assertThat(shadows.counts()).isEqualTo(new ShadowCounts(20, 0, 0, 0));
        }
    }

    @Test
    void a_candidate_that_hangs_or_throws_harms_nothing() {
        publisher.publish(rollout(project, 1, RolloutStrategy.SHADOW, 100));
        CountDownLatch never = new CountDownLatch(1);
        Traces traces = Traces.open(config);
        Shadows shadows = Shadows.open(traces::publish, 2, 2);
        try (Prompts prompts = Prompts.open(config)) {
            PromptHandle helper = prompts.prompt("helper");
            helper.await(PATIENCE);

            long start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                RenderedPrompt prompt = helper.forUnit("session-" + i).render(WHY);
                TraceDraft trace = prompt.trace().output("answer");
                int turn = i;
                shadows.repeat(prompt, trace, (_, _) -> {
                    if (turn > 0) {
                        never.await();
                    }
                    throw new StackOverflowError();
                });
                traces.publish(trace);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            await().atMost(PATIENCE).until(() -> shadows.counts().failed() == 1);
        }

        shadows.close();
        traces.close();

        assertThat(traces.counts()).isEqualTo(new TraceCounts(51, 0, 0, 0));
        await().atMost(PATIENCE).until(() -> shadows.counts().equals(new ShadowCounts(0, 1, 49, 0)));
    }

    private List<TraceRecorded> of(TopicTap tap) {
        return tap.events(TraceRecorded.class).stream()
                .filter(trace -> trace.project().equals(project))
                .toList();
    }
}
