package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.get;
import static dev.ratchet.registry.RegistryClient.ignored;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.wire.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** D3: what the monitor says of a rollout moves it, whatever comes twice, late or at the same moment. */
@QuarkusTest
class D3RolloutFactsIT {
    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aWorseCandidateIsTakenBackAtItsStepByTheRulesThatAnOwnerApproved() {
        Rollouts canary = Rollouts.canary(registry).watched();
        canary.say(RolloutDecision.ADVANCE, 1);
        canary.say(RolloutDecision.ROLL_BACK, 2);

        awaitStatus(canary.id(), "rolled_back");

        DeploymentTransitioned last = registry.story(canary.id(), 6).getLast();
        assertThat(last.actor()).isEqualTo("system:rollout");
        assertThat(last.reason()).isEqualTo("said roll_back");
        assertThat(last.evidence()).isEqualTo(Rollouts.WORSE);
        assertThat(last.liveVersion()).isEqualTo("1.0.0");
        assertThat(registry.told(canary.prompt(), 4).getLast())
                .returns("1.0.0", told -> told.prompt().version())
                .returns(null, told -> told.rollout());
        assertThat(canary.changes(3).getLast())
                .returns(RolloutStatus.ABORTED, change -> change.status())
                .returns(0, change -> change.weight());
    }

    @Test
    void aFactThatComesTwiceOrLateChangesNothing() {
        Rollouts canary = Rollouts.canary(registry).watched();
        double late = ignored("RolloutAssessed", "late");

        Envelope fact = registry.facts.publish(canary.fact(RolloutDecision.ADVANCE, 1));
        registry.facts.publish(fact);
        canary.say(RolloutDecision.ADVANCE, 1);
        canary.say(RolloutDecision.PROMOTE, 1);
        canary.say(RolloutDecision.HOLD, 1);
        canary.say(RolloutDecision.ADVANCE, 7);
        await().until(() -> ignored("RolloutAssessed", "late") == late + 4);

        get(canary.id()).then().body("rollout.revision", equalTo(2)).body("rollout.weight", equalTo(5));
        assertThat(registry.told(canary.prompt(), 3)).hasSize(3);
    }

    @Test
    void theFirstWordOfTheMonitorCountsThoughTheRolloutHasGoneOnMeanwhile() {
        Rollouts canary = Rollouts.canary(registry);
        canary.say(RolloutDecision.ADVANCE, 1);
        canary.awaitRevision(2);

        canary.say(RolloutDecision.WATCHING, 1);

        awaitStatus(canary.id(), "monitoring");
        get(canary.id()).then().body("rollout.revision", equalTo(2));
    }

    @Test
    void aHoldIsNotedAndNothingMore() {
        Rollouts canary = Rollouts.canary(registry).watched();

        canary.say(RolloutDecision.HOLD, 1);
        await().until(() -> "hold".equals(get(canary.id()).path("rollout.decision")));

        get(canary.id())
                .then()
                .body("rollout.reason", equalTo("said hold"))
                .body("rollout.weight", equalTo(1))
                .body("rollout.revision", equalTo(1));
    }

    @Test
    void evidenceAgainstTheCandidateCountsWhileItIsPausedAndFromAnEarlierStep() {
        Rollouts canary = Rollouts.canary(registry).watched();
        canary.decide("pause", "a holiday").then().statusCode(200);

        canary.say(RolloutDecision.ROLL_BACK, 1);

        awaitStatus(canary.id(), "rolled_back");
        get(canary.id()).then().body("rollout.status", equalTo("aborted"));
    }

    @Test
    void evidenceThatIsLateForACompleteRolloutIsAnAlarmForThePolicy() {
        Rollouts strict = Rollouts.canary(registry).watched();
        strict.decide("promote").then().statusCode(200);
        strict.say(RolloutDecision.ROLL_BACK, 1);
        awaitStatus(strict.id(), "rolled_back");
        assertThat(registry.story(strict.id(), 7).getLast().actor()).isEqualTo("system:auto_rollback");
        owner().get("/prompts/{name}/live", strict.prompt()).then().body("version", equalTo("1.0.0"));

        String prompt = newPrompt();
        policy(prompt, Map.of("auto_rollback", false));
        Rollouts patient = Rollouts.shipped(registry, prompt, "Better: {message}", Map.of("strategy", "canary"))
                .watched();
        patient.decide("promote").then().statusCode(200);
        patient.say(RolloutDecision.ROLL_BACK, 1);

        awaitStatus(patient.id(), "regressed");
        owner().get("/prompts/{name}/live", prompt).then().body("version", equalTo("1.1.0"));
    }

    @Test
    void anImmediateShipIsNoGradualRollout() {
        String prompt = newPrompt();
        Rollouts shipped = Rollouts.shipped(registry, prompt, "Better: {message}", Map.of());
        registry.facts.publish(Facts.watching(shipped.id(), prompt));
        awaitStatus(shipped.id(), "monitoring");
        double before = ignored("RolloutAssessed", "not_a_gradual_rollout");

        shipped.say(RolloutDecision.ADVANCE, null);
        shipped.say(RolloutDecision.ROLL_BACK, null);
        await().until(() -> ignored("RolloutAssessed", "not_a_gradual_rollout") == before + 2);

        get(shipped.id())
                .then()
                .body("status", equalTo("monitoring"))
                .body("rollout.decision", equalTo("watching"))
                .body("rollout.weight", equalTo(100));
    }

    @Test
    void aPromotionAndARollbackAtTheSameMomentEndRolledBack() throws Exception {
        for (int round = 0; round < 3; round++) {
            Rollouts canary = Rollouts.canary(registry).watched();

            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> calls = IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(i -> () -> (i % 2 == 0
                                        ? canary.decide("promote", "now")
                                        : RegistryClient.decide(canary.id(), "rollback", "no"))
                                .statusCode())
                        .toList();
                assertThat(threads.invokeAll(calls).stream().map(Future::resultNow))
                        .containsOnly(200, 409)
                        .filteredOn(code -> code == 200)
                        .hasSizeBetween(1, 2);
            }

            get(canary.id()).then().body("status", equalTo("rolled_back"));
            owner().get("/prompts/{name}/live", canary.prompt()).then().body("version", equalTo("1.0.0"));
            assertThat(registry.story(canary.id(), 6)).hasSize(6);
        }
    }

    @Test
    void aRegressionDuringARolloutIsDecidedByThePolicy() {
        Rollouts canary = Rollouts.canary(registry).watched();

        registry.facts.publish(Facts.regressed(canary.id(), canary.prompt(), "1.1.0"));

        awaitStatus(canary.id(), "rolled_back");
        assertThat(registry.told(canary.prompt(), 3).getLast().rollout()).isNull();
    }

    @Test
    void aPolicyShipsByItsOwnStrategyAndWaitsForTheRolloutBefore() {
        String prompt = newPrompt();
        policy(prompt, Map.of("approval", "auto", "rollout_strategy", "canary", "rollout_steps", List.of(10, 100)));
        Rollouts first = proposed(prompt, "Better: {message}");
        awaitStatus(first.id(), "shipped");
        get(first.id()).then().body("rollout.weight", equalTo(10)).body("rollout.strategy", equalTo("canary"));

        Rollouts second = proposed(prompt, "Another: {message}");
        await().atMost(Duration.ofSeconds(30)).until(() -> "ab_passed".equals(RegistryClient.status(second.id())));

        get(second.id()).then().body("approved_by", nullValue());
        get(first.id()).then().body("rollout.status", equalTo("running"));
    }

    private Rollouts proposed(String prompt, String template) {
        Rollouts proposed = new Rollouts(registry, prompt, registry.propose(prompt, template));
        registry.facts.publish(Facts.started(proposed.id()));
        registry.facts.publish(
                Reports.completed(proposed.id(), get(proposed.id()).path("candidate_version"), Reports.good()));
        return proposed;
    }

    private static void policy(String prompt, Map<String, ?> change) {
        owner().contentType(ContentType.JSON)
                .body(change)
                .put("/prompts/{name}/policy", prompt)
                .then()
                .statusCode(200);
    }
}
