package dev.ratchet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process as the launcher runs it, with the small heap that it gets there. */
class DemoAgentsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private final FakeServer registry =
            new FakeServer((exchange, request) -> FakeServer.send(exchange, created(request), "{}"));
    private final FakeServer model = new FakeServer(FakeServer.saying("delivery_status"));

    @AfterEach
    void stop() {
        registry.close();
        model.close();
    }

    @Test
    void runs_on_the_live_prompts_and_ends_well_when_told_to_stop() throws Exception {
        Process process = start();
        try (TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES);
                TestPublisher publisher = new TestPublisher(EmbeddedKafka.bootstrapServers())) {
            await().atMost(PATIENCE).until(() -> registry.requests().size() >= 3);
            AgentDefinition.all().forEach(agent -> publisher.publish(live(agent, 1)));

            for (AgentDefinition agent : AgentDefinition.all()) {
                TraceRecorded trace = tap.await(
                        TraceRecorded.class, found -> found.promptName().equals(agent.name()));
                assertThat(trace.promptVersion()).isEqualTo("1.0.0");
                assertThat(trace.output()).isEqualTo("delivery_status");
            }

            publisher.publish(live(AgentDefinition.supportIntent(), 2));
            tap.await(TraceRecorded.class, found -> "2.0.0".equals(found.promptVersion()));

            publisher.publish(rollout(AgentDefinition.supportIntent(), 3, RolloutStrategy.CANARY));
            for (String variant : List.of("candidate", "control")) {
                TraceRecorded trace = tap.await(TraceRecorded.class, found -> variant.equals(found.variant()));
                assertThat(trace.promptVersion()).isEqualTo(variant.equals("candidate") ? "4.0.0" : "3.0.0");
                assertThat(trace.sessionId()).isNotNull();
            }

            publisher.publish(rollout(AgentDefinition.supportIntent(), 5, RolloutStrategy.SHADOW));
            TraceRecorded shadow = tap.await(TraceRecorded.class, found -> found.shadowOf() != null);
            assertThat(shadow.promptVersion()).isEqualTo("6.0.0");
            tap.await(
                    TraceRecorded.class,
                    found -> found.traceId().equals(shadow.shadowOf()) && "5.0.0".equals(found.promptVersion()));

            Files.createFile(home.resolve("drift"));
            await().atMost(PATIENCE).until(() -> log().contains("Drift is on"));

            model.answerWith(FakeServer.status(500, ""));
            tap.await(TraceRecorded.class, found -> found.error() != null);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroy();
        }

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(log()).contains("Stopped", " 0 dropped, 0 failed").contains("localhost");
    }

    @Test
    void a_setting_that_cannot_be_meant_is_told() throws Exception {
        Process process = process(Map.of("RATCHET_DEMO_RATE", "quick"));

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(log()).contains("RATCHET_DEMO_RATE is not a number: quick");
    }

    private Process start() throws IOException {
        return process(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", EmbeddedKafka.bootstrapServers(),
                "OPENAI_BASE_URL", model.url("/v1").toString(),
                "RATCHET_REGISTRY_URL", registry.url("").toString(),
                "RATCHET_API_KEY", "key",
                "RATCHET_DEMO_RATE", "20",
                "RATCHET_HOME", home.toString()));
    }

    private Process process(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DemoAgents.class.getName());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("agents.log").toFile())
                .start();
    }

    private String log() throws IOException {
        return Files.readString(home.resolve("agents.log"));
    }

    private static int created(FakeServer.Request request) {
        return request.line().startsWith("GET") ? 200 : 201;
    }

    private static LivePrompt live(AgentDefinition agent, int revision) {
        return new LivePrompt("default", agent.name(), revision, version(agent, revision), null, Instant.now(), null);
    }

    /** Half of the sessions are the candidate's, whose version is the next one. */
    private static LivePrompt rollout(AgentDefinition agent, int revision, RolloutStrategy strategy) {
        UUID deployment = EventIds.fresh();
        LiveRollout rollout = new LiveRollout(
                deployment,
                1,
                strategy,
                List.of(
                        new Arm(Arm.CANDIDATE, 50, version(agent, revision + 1), deployment),
                        new Arm(Arm.CONTROL, 50, version(agent, revision), null)));
        return new LivePrompt(
                "default", agent.name(), revision, version(agent, revision), null, Instant.now(), rollout);
    }

    private static PromptSpec version(AgentDefinition agent, int number) {
        return new PromptSpec(
                number + ".0.0",
                agent.firstTemplate(),
                agent.inputSchema(),
                agent.outputSchema(),
                new ModelSettings("small", 0.0, null),
                null,
                Grading.NONE);
    }
}
