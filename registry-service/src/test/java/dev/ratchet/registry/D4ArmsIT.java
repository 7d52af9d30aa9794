package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.RolloutDecision;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** D2, D4: during a rollout a unit is given the same arm on every way. */
@QuarkusTest
class D4ArmsIT {
    private static final String BETTER = "Better: {message}";

    private final RegistryClient registry = new RegistryClient();
    private final LongPoll agents = new LongPoll();

    @AfterEach
    void close() {
        agents.close();
        registry.close();
    }

    @Test
    void theTopicRestAndOpenFeatureGiveAUnitTheSameArm() {
        Rollouts ab = shipped(Map.of("strategy", "ab", "steps", List.of(50, 100)));
        LiveRollout told =
                Objects.requireNonNull(registry.told(ab.prompt(), 2).getLast().rollout());

        for (int number = 0; number < 20; number++) {
            String unit = "session-" + number;
            Arm arm = told.armOf(ab.prompt(), unit);
            live(ab.prompt(), unit)
                    .then()
                    .body("variant", equalTo(arm.variant()))
                    .body("version", equalTo(arm.prompt().version()))
                    .body("template_text", equalTo(arm.prompt().templateText()))
                    .body("rollout.arms.weight", equalTo(List.of(50, 50)));
            flag(ab.prompt(), Map.of("targetingKey", unit))
                    .then()
                    .body("reason", equalTo("SPLIT"))
                    .body("variant", equalTo(arm.variant()))
                    .body("value", equalTo(arm.prompt().templateText()))
                    .body("metadata.version", equalTo(arm.prompt().version()));
        }
    }

    @Test
    void whoNamesNoUnitGetsTheVersionBefore() {
        Rollouts ab = shipped(Map.of("strategy", "ab", "steps", List.of(90, 100)));

        owner().get("/prompts/{name}/live", ab.prompt())
                .then()
                .body("version", equalTo("1.0.0"))
                .body("variant", nullValue())
                .body("rollout.strategy", equalTo("ab"));
        flag(ab.prompt(), Map.of())
                .then()
                .statusCode(200)
                .body("reason", equalTo("DEFAULT"))
                .body("value", equalTo(RegistryClient.FLAWED));
    }

    @Test
    void whoWaitsIsToldOfANewStep() throws Exception {
        Rollouts canary = Rollouts.canary(registry).watched();
        String tag = owner().get("/prompts/{name}/live", canary.prompt()).header("ETag");
        var waiting = agents.ask(canary.prompt(), tag, 60);

        canary.say(RolloutDecision.ADVANCE, 1);

        HttpResponse<String> answer = waiting.get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"variant\":\"candidate\",\"weight\":5");
    }

    @Test
    void aShadowIsServedToNobodyAndToldToWhoRepeatsTheCall() {
        Rollouts shadow = shipped(Map.of("strategy", "shadow"));

        live(shadow.prompt(), "session-1")
                .then()
                .body("version", equalTo("1.0.0"))
                .body("variant", nullValue())
                .body("shadow.version", equalTo("1.1.0"))
                .body("shadow.template_text", equalTo(BETTER))
                .body("shadow.deployment_id", equalTo(shadow.id().toString()));
        flag(shadow.prompt(), Map.of("targetingKey", "session-1"))
                .then()
                .body("reason", equalTo("STATIC"))
                .body("value", equalTo(RegistryClient.FLAWED));
    }

    private Rollouts shipped(Map<String, ?> approval) {
        return Rollouts.shipped(registry, newPrompt(), BETTER, approval);
    }

    private static Response live(String prompt, String unit) {
        return owner().queryParam("unit", unit).get("/prompts/{name}/live", prompt);
    }

    private static Response flag(String prompt, Map<String, String> context) {
        return as(Accounts.VIEWER)
                .contentType(ContentType.JSON)
                .body(Map.of("context", context))
                .post("/ofrep/v1/evaluate/flags/{key}", prompt);
    }
}
