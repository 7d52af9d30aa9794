package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.get;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;

import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.wire.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The numbers beside a deployment. */
@QuarkusTest
class MetricsIT {
    private static final RestAssuredConfig DOUBLES =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void theWindowsOfADeploymentAreChartedWithItsReferenceLines() {
        String prompt = newPrompt();
        UUID id = registry.monitored(prompt, "Better: {message}");

        registry.facts.publish(window(id, prompt, 60, 9));
        Envelope first = registry.facts.publish(window(id, prompt, 0, 3));
        registry.facts.publish(first);
        registry.facts.publish(window(id, prompt, 0, 4)); // told anew

        await().untilAsserted(() -> owner().config(DOUBLES)
                .get("/deployments/{id}/metrics", id)
                .then()
                .statusCode(200)
                .body("points.failed", equalTo(java.util.List.of(4, 9)))
                .body("points[0].failure_rate", closeTo(0.4, 1e-9))
                .body("points[0].latency_p95_ms", closeTo(180, 1e-9))
                .body("metric", equalTo("failure_rate"))
                .body("baseline", closeTo(0.1, 1e-9))
                .body("threshold", closeTo(0.1934, 0.001)));
    }

    @Test
    void theClusterOfAnOpenDeploymentGrowsWithItsFailuresAndThatOfAClosedOneStays() {
        String prompt = newPrompt();
        UUID id = registry.propose(prompt, "Better: {message}");

        registry.facts.publish(grown(id, prompt, 40));
        registry.facts.publish(grown(id, prompt, 30)); // late
        await().untilAsserted(() -> get(id).then().body("cluster.count", equalTo(40)));
        RegistryClient.decide(id, "reject", "no").then().statusCode(200);
        registry.facts.publish(grown(id, prompt, 90));
        UUID marker = registry.monitored(newPrompt(), "Better: {message}");
        registry.facts.publish(window(marker, prompt, 0, 1));

        await().until(() -> owner().get("/deployments/{id}/metrics", marker).path("points.size()"), equalTo(1));
        assertThat((Integer) get(id).path("cluster.count")).isEqualTo(40);
        assertThat((Integer) get(id).path("seq")).isEqualTo(2);
    }

    private static ClusterChanged grown(UUID id, String prompt, int count) {
        return new ClusterChanged(
                "default",
                prompt,
                Facts.cluster(id, count),
                ClusterState.OPEN,
                count,
                Facts.TIME,
                null,
                List.of(),
                null,
                null);
    }

    private static MetricWindowClosed window(UUID id, String prompt, int second, int failed) {
        return new MetricWindowClosed(
                id,
                "default",
                prompt,
                "1.1.0",
                null,
                Facts.TIME.plusSeconds(second),
                Facts.TIME.plusSeconds(second + 60),
                10,
                failed,
                failed / 10.0,
                null,
                90.0,
                180.0,
                250.0,
                0.001);
    }
}
