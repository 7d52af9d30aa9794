package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.bytes;
import static dev.ratchet.agent.Samples.live;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final String project = "p" + EventIds.fresh();
    private final TestPublisher publisher = new TestPublisher(EmbeddedKafka.bootstrapServers());

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void follows_what_is_live() {
        publisher.publish(live(project, "helper", 1));
        publisher.publish(live(project, "helper", 2));

        try (Prompts prompts = Prompts.open(config())) {
            PromptHandle helper = prompts.prompt("helper");
            assertThat(helper.await(PATIENCE).revision()).isEqualTo(2);

            publisher.publish(live(project, "helper", 3));
            publisher.publish(live(project, "helper", 1));
            publisher.publish(live(project, "other", 1));
            prompts.prompt("other").await(PATIENCE);

            assertThat(helper.current().revision()).isEqualTo(3);
            assertThat(prompts.isCaughtUp()).isTrue();
        }
    }

    @Test
    void a_ship_is_seen_in_well_under_a_second() {
        publisher.publish(live(project, "helper", 1));
        try (Prompts prompts = Prompts.open(config())) {
            PromptHandle helper = prompts.prompt("helper");
            helper.await(PATIENCE);

            publisher.publish(live(project, "helper", 2));

            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(1))
                    .until(() -> helper.current().revision() == 2);
        }
    }

    @Test
    void a_tombstone_takes_the_prompt_away() {
        publisher.publish(live(project, "helper", 1));
        try (Prompts prompts = Prompts.open(config())) {
            PromptHandle helper = prompts.prompt("helper");
            helper.await(PATIENCE);

            publisher.publish(Topic.Names.LIVE_PROMPTS, bytes(project + "/helper"), null, Map.of());

            await().atMost(PATIENCE).until(() -> helper.find().isEmpty());
        }
    }

    @Test
    void bad_records_on_the_topic_do_not_stop_the_following() {
        publisher.publish(Topic.Names.LIVE_PROMPTS, bytes(project + "/helper"), bytes("{not json"), Map.of());
        publisher.publish(Topic.Names.LIVE_PROMPTS, bytes("x"), bytes("{}"), Map.of("ce_type", "something.else"));
        publisher.publish(live(project, "helper", 1));

        try (Prompts prompts = Prompts.open(config())) {
            assertThat(prompts.prompt("helper").await(PATIENCE).revision()).isEqualTo(1);
        }
    }

    @Test
    void the_last_known_prompt_survives_a_restart_without_kafka() {
        publisher.publish(live(project, "helper", 1));
        Path file = folder.resolve("prompts.json");
        try (Prompts prompts = Prompts.open(config().withLastKnownPrompts(file))) {
            prompts.prompt("helper").await(PATIENCE);
            await().atMost(PATIENCE)
                    .until(() -> new LastKnownPrompts(file).read().size() == 1);
        }

        AgentConfig away = AgentConfig.of("localhost:1").withProject(project).withLastKnownPrompts(file);
        try (Prompts prompts = Prompts.open(away)) {
            assertThat(prompts.prompt("helper").current()).isEqualTo(live(project, "helper", 1));
        }
    }

    private AgentConfig config() {
        return AgentConfig.of(EmbeddedKafka.bootstrapServers()).withProject(project);
    }
}
