package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.live;
import static dev.ratchet.agent.Samples.rollout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class D5ArmsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> WHY = Map.of("question", "why?");

    @TempDir
    Path folder;

    private final String project = "p" + EventIds.fresh();
    private final AgentConfig config =
            AgentConfig.of(EmbeddedKafka.bootstrapServers()).withProject(project);
    private final TestPublisher publisher = new TestPublisher(EmbeddedKafka.bootstrapServers());

    @AfterEach
    void close() {
        publisher.close();
    }

    /** Of these units, session-3 has the candidate from 5 % on (bucket 1), session-2 from 25 % (10), session-0 at 100 % (95). */
    @Test
    void a_canary_reaches_the_units_it_is_meant_for_and_its_rollback_takes_effect_for_all() {
        publisher.publish(live(project, "helper", 1));
        try (Prompts prompts = Prompts.open(config)) {
            PromptHandle helper = prompts.prompt("helper");
            helper.await(PATIENCE);
            assertThat(versions(helper)).containsExactly("1.1.0", "1.1.0", "1.1.0");

            publisher.publish(rollout(project, 2, RolloutStrategy.CANARY, 5));
            awaitVersions(helper, "1.1.0", "1.1.0", "1.2.0");
            publisher.publish(rollout(project, 3, RolloutStrategy.CANARY, 25));
            awaitVersions(helper, "1.1.0", "1.2.0", "1.2.0");

            publisher.publish(live(project, "helper", 4));
            awaitVersions(helper, "1.4.0", "1.4.0", "1.4.0");
            assertThat(helper.forUnit("session-3").render(WHY).variant()).isNull();
        }
    }

    @Test
    void arms_survive_a_restart_without_kafka() {
        publisher.publish(rollout(project, 1, RolloutStrategy.CANARY, 5));
        Path file = folder.resolve("prompts.json");
        try (Prompts prompts = Prompts.open(config.withLastKnownPrompts(file))) {
            prompts.prompt("helper").await(PATIENCE);
            await().atMost(PATIENCE)
                    .until(() -> new LastKnownPrompts(file).read().size() == 1);
        }

        AgentConfig away = AgentConfig.of("localhost:1").withProject(project).withLastKnownPrompts(file);
        try (Prompts prompts = Prompts.open(away)) {
            assertThat(versions(prompts.prompt("helper"))).containsExactly("1.1.0", "1.1.0", "1.2.0");
        }
    }

    private static List<String> versions(PromptHandle helper) {
        return List.of("session-0", "session-2", "session-3").stream()
                .map(unit -> helper.forUnit(unit).render(WHY).version())
                .toList();
    }

    private static void awaitVersions(PromptHandle helper, String... versions) {
        await().atMost(PATIENCE).until(() -> versions(helper).equals(List.of(versions)));
    }
}
