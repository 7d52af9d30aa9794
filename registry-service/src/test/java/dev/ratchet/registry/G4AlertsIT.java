package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.MetricEvent.AlertRaised;
import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** G4: what the monitor wants somebody to look at is kept for a while, listed and counted. */
@QuarkusTest
class G4AlertsIT {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void alertsAreListedNewestFirstByPromptDeploymentAndKind() {
        String prompt = newPrompt();
        UUID deployment = EventIds.fresh();
        raise(prompt, deployment, AlertKind.ROLLOUT_STALLED, now.minusSeconds(60));
        raise(prompt, deployment, AlertKind.SAMPLE_RATIO_MISMATCH, now.minusSeconds(30));
        raise(prompt, null, AlertKind.INPUT_DRIFT, now);
        awaitCount(prompt, 3);

        owner().get("/alerts?prompt={prompt}", prompt)
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("input_drift", "sample_ratio_mismatch", "rollout_stalled")))
                .body("items[0].deployment_id", nullValue())
                .body("items[1].explanation", equalTo("look at it"))
                .body("items[1].evidence.observed", equalTo(0.4f));
        owner().get("/alerts?deployment={id}", deployment).then().body("total", equalTo(2));
        owner().get("/alerts?deployment={id}&kind=rollout_stalled", deployment)
                .then()
                .body("items.prompt_name", equalTo(List.of(prompt)));
        String next = owner().get("/alerts?prompt={prompt}&limit=2", prompt).path("next_cursor");
        owner().get("/alerts?prompt={prompt}&limit=2&cursor={next}", prompt, next)
                .then()
                .body("items.kind", equalTo(List.of("rollout_stalled")))
                .body("next_cursor", nullValue());
    }

    @Test
    void anAlertThatComesTwiceIsOneAndIsCountedOnce() {
        String prompt = newPrompt();
        double before = counted("metrics_missing");
        Envelope told = registry.facts.publish(alert(prompt, null, AlertKind.METRICS_MISSING, now));
        registry.facts.publish(told);
        raise(prompt, null, AlertKind.PROMPT_DRIFT, now);

        awaitCount(prompt, 2);

        assertThat(counted("metrics_missing")).isEqualTo(before + 1);
    }

    @Test
    void whatIsOlderThanWhatIsKeptIsNotTakenInAgain() {
        String prompt = newPrompt();
        raise(prompt, null, AlertKind.SUSPICIOUSLY_GOOD, now.minus(91, ChronoUnit.DAYS));
        raise(prompt, null, AlertKind.PROMPT_DRIFT, now);

        awaitCount(prompt, 1);
    }

    @Test
    void aFilterThatCannotBeMeantIsRefused() {
        owner().get("/alerts?kind=noise").then().statusCode(400);
        owner().get("/alerts?deployment=mine").then().statusCode(400);
    }

    private void raise(String prompt, @Nullable UUID deployment, AlertKind kind, Instant at) {
        registry.facts.publish(alert(prompt, deployment, kind, at));
    }

    private static AlertRaised alert(String prompt, @Nullable UUID deployment, AlertKind kind, Instant at) {
        return new AlertRaised(deployment, "default", prompt, kind, "look at it", Facts.EVIDENCE, at);
    }

    private static void awaitCount(String prompt, int count) {
        await().until(() -> owner().get("/alerts?prompt={prompt}", prompt).<Integer>path("total") == count);
    }

    private static double counted(String kind) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("ratchet_registry_alerts_total") && line.contains(kind))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
