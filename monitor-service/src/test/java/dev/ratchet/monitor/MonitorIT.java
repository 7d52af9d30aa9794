package dev.ratchet.monitor;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.monitor.messaging.MonitorTopology;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class MonitorIT {
    private TestPublisher publisher;

    @BeforeEach
    void connect() {
        publisher = new TestPublisher(EmbeddedKafka.bootstrapServers());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
    }

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    private static TopicTap tap(String topic) {
        return new TopicTap(EmbeddedKafka.bootstrapServers(), topic);
    }

    private void send(byte @Nullable [] key, byte[] body) {
        publisher.publish(Topic.Names.TRACES, key, body, Map.of("x-agent", "a-7"));
    }

    @Test
    void everythingUnreadableIsDeadLetteredWholeAndTheNextTraceIsJudged() {
        String deep = "{\"trace_id\":\"t\",\"prompt_name\":\"p\",\"output\":\"o\",\"input\":" + "{\"a\":".repeat(1_000)
                + "1" + "}".repeat(1_000) + "}";
        byte[] large = new byte[10 * 1024 * 1024];
        byte[] largest = new byte[Topic.MAX_RECORD_BYTES - 4096];
        byte[] keyless = EventJson.write(Samples.failing("keyless"));
        List<byte[]> bodies = List.of(
                "hello {".getBytes(UTF_8),
                "{\"trace_id\":\"t\",\"input\":{}}".getBytes(UTF_8),
                large,
                largest,
                deep.getBytes(UTF_8));

        bodies.forEach(body -> send("bad".getBytes(UTF_8), body));
        send(null, keyless);
        publisher.publish(Samples.failing("after-the-bad-ones"));

        try (TopicTap letters = tap(MonitorTopology.DEAD_LETTERS.getFirst());
                TopicTap failures = tap(Topic.Names.FAILURES)) {
            failures.await(TraceFailed.class, failed -> failed.traceId().equals("after-the-bad-ones"));
            await().atMost(Duration.ofSeconds(30)).until(() -> letters.records().size() >= bodies.size() + 1);
            assertThat(letters.records())
                    .extracting(ConsumerRecord::value)
                    .containsAll(bodies)
                    .contains(keyless)
                    .hasSize(bodies.size() + 1);
            assertThat(letters.records())
                    .allSatisfy(letter -> assertThat(TopicTap.headers(letter))
                            .containsEntry("x-agent", "a-7")
                            .containsEntry("ratchet_dlq_group", "ratchet-monitor")
                            .containsKeys("ratchet_dlq_reason", "ratchet_dlq_partition", "ratchet_dlq_offset"));
        }
    }

    @Test
    void aShippedVersionIsWatchedUntilItRegressesAndItsWindowsAreCharted() {
        UUID deployment = UUID.randomUUID();
        Envelope shipped =
                publisher.publish(Samples.shipped(deployment, Samples.NEW, Instant.now(), Samples.report(72)));
        try (TopicTap story = tap(Topic.Names.DEPLOYMENTS);
                TopicTap metrics = tap(Topic.Names.METRICS)) {
            story.await(
                    RolloutAssessed.class, assessed -> assessed.deploymentId().equals(deployment));

            publisher.publish(shipped);
            for (int i = 0; i < 60; i++) {
                publisher.publish(Samples.trace("watched-" + i, Samples.NEW, "billing", "shipping"));
            }

            RegressionDetected detected = story.await(RegressionDetected.class, event -> true);
            assertThat(detected.deploymentId()).isEqualTo(deployment);
            assertThat(detected.evidence().samples()).isEqualTo(20);
            metrics.await(MetricWindowClosed.class, window -> deployment.equals(window.deploymentId()));
            await().atMost(Duration.ofSeconds(30)).until(() -> charted(metrics, deployment) == 60);
            assertThat(story.events(RegressionDetected.class)).hasSize(1);
            assertThat(story.events(RolloutAssessed.class)).hasSize(1);
        }
    }

    private static long charted(TopicTap metrics, UUID deployment) {
        return metrics.events(MetricWindowClosed.class).stream()
                .filter(window -> deployment.equals(window.deploymentId()))
                .mapToLong(MetricWindowClosed::count)
                .sum();
    }

    @Test
    void theCountersAreThereForPrometheus() {
        String text = given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(text)
                .contains(
                        "ratchet_monitor_traces_total",
                        "ratchet_monitor_failures_total",
                        "ratchet_monitor_unreadable_total",
                        "ratchet_monitor_unknown_total",
                        "ratchet_monitor_duplicates_total",
                        "ratchet_monitor_regressions_total");
    }
}
