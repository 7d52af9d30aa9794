package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.get;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D1 and A6: how an approved candidate reaches users, and what an owner may do meanwhile. */
@QuarkusTest
class D1RolloutsIT {
    private static final String BETTER = "Better: {message}";
    private static final String OTHER = "Another: {message}";

    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aCanaryGrowsUntilItsCandidateIsLiveForAll() {
        Rollouts canary = Rollouts.canary(registry).watched();
        for (int revision = 1; revision <= 4; revision++) {
            assertLive(canary.prompt(), "1.0.0");
            canary.say(RolloutDecision.ADVANCE, revision);
            canary.awaitRevision(revision + 1);
        }

        assertLive(canary.prompt(), "1.1.0");
        get(canary.id())
                .then()
                .body("status", equalTo("monitoring"))
                .body("rollout.status", equalTo("completed"))
                .body("rollout.weight", equalTo(100));
        assertThat(canary.changes(5))
                .extracting(
                        RolloutChanged::revision, RolloutChanged::status, RolloutChanged::step, RolloutChanged::weight)
                .containsExactly(
                        tuple(1, RolloutStatus.RUNNING, 0, 1),
                        tuple(2, RolloutStatus.RUNNING, 1, 5),
                        tuple(3, RolloutStatus.RUNNING, 2, 25),
                        tuple(4, RolloutStatus.RUNNING, 3, 50),
                        tuple(5, RolloutStatus.COMPLETED, 4, 100));
        assertThat(registry.told(canary.prompt(), 6))
                .extracting(
                        LivePrompt::revision,
                        live -> live.prompt().version(),
                        LivePrompt::deploymentId,
                        D1RolloutsIT::weights)
                .containsExactly(
                        tuple(1L, "1.0.0", null, List.of()),
                        tuple(2L, "1.0.0", null, List.of(1, 99)),
                        tuple(3L, "1.0.0", null, List.of(5, 95)),
                        tuple(4L, "1.0.0", null, List.of(25, 75)),
                        tuple(5L, "1.0.0", null, List.of(50, 50)),
                        tuple(6L, "1.1.0", canary.id(), List.of()));
    }

    @Test
    void agentsAreToldBothVersionsWholeAndWhoseTheyAre() {
        Rollouts canary = Rollouts.canary(registry);

        LiveRollout rollout = Objects.requireNonNull(
                registry.told(canary.prompt(), 2).getLast().rollout());

        assertThat(rollout.strategy()).isEqualTo(RolloutStrategy.CANARY);
        assertThat(rollout.deploymentId()).isEqualTo(canary.id());
        assertThat(rollout.revision()).isEqualTo(1);
        assertThat(rollout.arms())
                .extracting(Arm::variant, arm -> arm.prompt().templateText(), Arm::deploymentId)
                .containsExactly(
                        tuple("candidate", BETTER, canary.id()), tuple("control", RegistryClient.FLAWED, null));
    }

    @Test
    void theTransitionsTellOnWhichTermsItIsShipped() {
        String prompt = newPrompt();
        policy(prompt, Map.of("alarm", Map.of("tolerance", 0.1), "holdback", 5));
        Rollouts ab = Rollouts.shipped(
                registry, prompt, BETTER, Map.of("strategy", "ab", "steps", List.of(20, 100), "min_samples", 7));

        DeploymentTransitioned shipped = registry.story(ab.id(), 4).getLast();

        assertThat(shipped.liveVersion()).isEqualTo("1.0.0");
        assertThat(Objects.requireNonNull(shipped.rollout()).steps()).containsExactly(20, 100);
        assertThat(shipped.rollout().minSamples()).isEqualTo(7);
        assertThat(Objects.requireNonNull(shipped.watch()).tolerance()).isEqualTo(0.1);
        assertThat(shipped.watch().holdback()).isEqualTo(5);
        assertThat(registry.story(ab.id(), 4).getFirst().rollout()).isNull();
    }

    @Test
    void aShadowRunServesTheLiveVersionToAllUntilItIsPromoted() {
        Rollouts shadow = Rollouts.shipped(registry, newPrompt(), BETTER, Map.of("strategy", "shadow"))
                .watched();
        assertLive(shadow.prompt(), "1.0.0");
        assertThat(weights(registry.told(shadow.prompt(), 2).getLast())).containsExactly(100, 0);

        shadow.say(RolloutDecision.PROMOTE, 1);
        shadow.awaitRevision(2);

        assertLive(shadow.prompt(), "1.1.0");
        assertThat(registry.told(shadow.prompt(), 3).getLast().rollout()).isNull();
    }

    @Test
    void aPausedRolloutStaysWhereItIsUntilItIsResumed() {
        Rollouts canary = Rollouts.canary(registry).watched();

        canary.decide("pause", "the weekend").then().statusCode(200).body("rollout.status", equalTo("paused"));
        double before = RegistryClient.ignored("RolloutAssessed", "rollout_paused");
        canary.say(RolloutDecision.ADVANCE, 2);
        await().until(() -> RegistryClient.ignored("RolloutAssessed", "rollout_paused") == before + 1);
        get(canary.id()).then().body("rollout.weight", equalTo(1));
        canary.decide("pause", "again").then().statusCode(409).body("state", equalTo("paused"));
        canary.decide("resume").then().statusCode(200).body("rollout.status", equalTo("running"));
        canary.say(RolloutDecision.ADVANCE, 3);
        canary.awaitRevision(4);

        get(canary.id()).then().body("rollout.weight", equalTo(5));
        assertThat(registry.told(canary.prompt(), 3)).hasSize(3); // a pause changes nobody's version
    }

    @Test
    void anOwnerPromotesEvenWhatIsPaused() {
        Rollouts canary = Rollouts.canary(registry).watched();
        canary.decide("pause", "to think").then().statusCode(200);

        canary.decide("promote").then().statusCode(200).body("rollout.status", equalTo("completed"));

        assertLive(canary.prompt(), "1.1.0");
        canary.decide("promote")
                .then()
                .statusCode(409)
                .body("state", equalTo("completed"))
                .body("detail", containsString("all units have the candidate"));
        canary.decide("abort", "too late").then().statusCode(409).body("state", equalTo("completed"));
    }

    @Test
    void anAbortionGivesAllUnitsTheVersionBefore() {
        Rollouts canary = Rollouts.canary(registry);

        canary.decide("abort").then().statusCode(422).body("field", equalTo("reason"));
        canary.decide("abort", "customers complain")
                .then()
                .statusCode(200)
                .body("status", equalTo("rolled_back"))
                .body("rollout.status", equalTo("aborted"))
                .body("rollout.weight", equalTo(0));

        assertLive(canary.prompt(), "1.0.0");
        assertThat(registry.told(canary.prompt(), 3).getLast().rollout()).isNull();
        assertThat(canary.changes(2).getLast().status()).isEqualTo(RolloutStatus.ABORTED);
        owner().get("/prompts/{name}?version=1.1.0", canary.prompt()).then().body("status", equalTo("archived"));
        canary.decide("resume").then().statusCode(409).body("state", equalTo("rolled_back"));
    }

    @Test
    void aRollbackOfTheDeploymentEndsItsRollout() {
        Rollouts canary = Rollouts.canary(registry).watched();

        RegistryClient.decide(canary.id(), "rollback", "no").then().statusCode(200);

        get(canary.id()).then().body("rollout.status", equalTo("aborted"));
        assertThat(registry.told(canary.prompt(), 3).getLast().rollout()).isNull();
    }

    @Test
    void aLaterShipTakesThePlaceOfARunningRollout() {
        Rollouts first = Rollouts.canary(registry).watched();
        Rollouts second = Rollouts.shipped(registry, first.prompt(), OTHER, Map.of("strategy", "canary"))
                .watched();

        get(first.id())
                .then()
                .body("status", equalTo("monitoring"))
                .body("rollout.status", equalTo("replaced"))
                .body("superseded_by", equalTo(second.id().toString()));
        assertThat(first.changes(2).getLast().status()).isEqualTo(RolloutStatus.REPLACED);
        assertThat(second.changes(1).getLast().controlVersion()).isEqualTo("1.0.0");
        first.decide("promote").then().statusCode(409).body("state", equalTo("replaced"));
        second.decide("promote").then().statusCode(200);
        assertLive(first.prompt(), "1.2.0");
        RegistryClient.decide(second.id(), "rollback", "worse").then().statusCode(200);

        owner().get("/prompts/{name}/live", first.prompt())
                .then()
                .body("version", equalTo("1.0.0"))
                .body("deployment_id", nullValue());
    }

    @Test
    void theLiveDeploymentIsSupersededOnlyWhenTheRolloutAgainstItIsComplete() {
        String prompt = newPrompt();
        UUID live = registry.monitored(prompt, BETTER);
        Rollouts canary = Rollouts.shipped(registry, prompt, OTHER, Map.of("strategy", "canary"))
                .watched();
        get(live).then().body("superseded_by", nullValue());

        canary.decide("promote").then().statusCode(200);

        get(live).then().body("superseded_by", equalTo(canary.id().toString()));
    }

    @Test
    void whatIsComparedWithAVersionThatIsTakenBackIsTakenBackWithIt() {
        String prompt = newPrompt();
        UUID live = registry.monitored(prompt, BETTER);
        Rollouts canary = Rollouts.shipped(registry, prompt, OTHER, Map.of("strategy", "canary"))
                .watched();

        RegistryClient.decide(live, "rollback", "it is broken").then().statusCode(200);

        get(canary.id()).then().body("status", equalTo("rolled_back"));
        assertThat(registry.story(canary.id(), 6).getLast())
                .returns("system:rollout", DeploymentTransitioned::actor)
                .returns("version 1.1.0, which it was compared with, was rolled back", DeploymentTransitioned::reason);
        assertThat(registry.told(prompt, 4).getLast())
                .returns("1.0.0", told -> told.prompt().version())
                .returns(null, LivePrompt::rollout);
    }

    @Test
    void aHoldbackKeepsTheVersionBeforeUntilAnOwnerEndsIt() {
        String prompt = newPrompt();
        policy(prompt, Map.of("holdback", 5));
        Rollouts shipped = Rollouts.shipped(registry, prompt, BETTER, Map.of());

        LivePrompt told = registry.told(prompt, 2).getLast();
        assertThat(told.prompt().version()).isEqualTo("1.1.0");
        assertThat(Objects.requireNonNull(told.rollout()).arms())
                .extracting(Arm::variant, Arm::weight, arm -> arm.prompt().version(), Arm::deploymentId)
                .containsExactly(tuple("candidate", 95, "1.1.0", shipped.id()), tuple("holdback", 5, "1.0.0", null));
        shipped.decide("promote").then().statusCode(200).body("rollout.weight", equalTo(100));

        assertThat(registry.told(prompt, 3).getLast().rollout()).isNull();
        assertThat(shipped.changes(2)).extracting(RolloutChanged::weight).containsExactly(95, 100);
    }

    @Test
    void aRollbackOrALaterRolloutEndsAHoldback() {
        String prompt = newPrompt();
        policy(prompt, Map.of("holdback", 5));
        Rollouts first = Rollouts.shipped(registry, prompt, BETTER, Map.of());
        Rollouts second = Rollouts.shipped(registry, prompt, OTHER, Map.of("strategy", "canary"));

        get(first.id()).then().body("rollout.holdback", equalTo(0)).body("superseded_by", nullValue());
        assertThat(weights(registry.told(prompt, 3).getLast())).containsExactly(1, 99);
        second.decide("promote").then().statusCode(200);
        assertThat(weights(registry.told(prompt, 4).getLast())).containsExactly(95, 5);
        RegistryClient.decide(second.id(), "rollback", "no").then().statusCode(200);

        assertThat(registry.told(prompt, 5).getLast())
                .returns("1.1.0", told -> told.prompt().version())
                .returns(first.id(), LivePrompt::deploymentId)
                .returns(null, LivePrompt::rollout);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"strategy\": \"slowly\"} | strategy",
                "{\"strategy\": \"canary\", \"steps\": [5, 1, 100]} | steps",
                "{\"strategy\": \"canary\", \"steps\": []} | steps",
                "{\"strategy\": \"canary\", \"steps\": [100]} | steps",
                "{\"strategy\": \"ab\", \"steps\": [100]} | steps",
                "{\"steps\": [50, 100]} | steps",
                "{\"strategy\": \"canary\", \"min_samples\": 0} | min_samples"
            })
    void whatCannotBeMeantIsRefusedByNameAndShipsNothing(String body, String field) {
        UUID id = registry.replayed(newPrompt(), BETTER, ReplayOutcome.PASSED);

        post("/deployments/" + id + "/approve", body).then().statusCode(422).body("field", equalTo(field));

        get(id).then().body("status", equalTo("ab_passed"));
    }

    @Test
    void onlyAnOwnerDecidesAndEachDecisionIsAudited() {
        Rollouts canary = Rollouts.canary(registry);
        for (String decision : List.of("pause", "resume", "promote", "abort")) {
            as(Accounts.MEMBER)
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "me"))
                    .post("/deployments/{id}/rollout/{decision}", canary.id(), decision)
                    .then()
                    .statusCode(403);
        }
        canary.decide("pause").then().statusCode(422).body("field", equalTo("reason"));
        canary.decide("pause", "lunch").then().statusCode(200);
        canary.decide("resume").then().statusCode(200);

        List<String> actions = owner().get("/audit?limit=200")
                .path("items.findAll { it.subject == 'deployment/" + canary.id() + "' }.action");

        assertThat(actions).contains("approve", "pause_rollout", "resume_rollout");
        canary.decide("abort", "enough").then().statusCode(200);
    }

    @Test
    void aCandidateOnItsWayIsNeitherArchivedNorProposedAgain() {
        Rollouts canary = Rollouts.canary(registry);

        owner().delete("/prompts/{name}", canary.prompt()).then().statusCode(409);
        post("/deployments", Map.of("prompt_name", canary.prompt(), "version", "1.1.0"))
                .then()
                .statusCode(409)
                .body("detail", containsString("being rolled out"));
    }

    @Test
    void theHistoryTellsEachChangeAndAssessment() {
        Rollouts canary = Rollouts.canary(registry).watched();
        canary.say(RolloutDecision.HOLD, 1);
        canary.say(RolloutDecision.ADVANCE, 1);
        canary.awaitRevision(2);
        canary.say(RolloutDecision.ROLL_BACK, 2);
        awaitStatus(canary.id(), "rolled_back");

        owner().get("/deployments/{id}/rollout", canary.id())
                .then()
                .statusCode(200)
                .body("rollout.status", equalTo("aborted"))
                .body("rollout.evidence.statistic", equalTo(31f))
                .body("history.revision", equalTo(List.of(1, 1, 1, 1, 2, 2, 3)))
                .body("history.weight", equalTo(List.of(1, 1, 1, 1, 5, 5, 0)))
                .body("history.actor", hasItems("owner", "system:monitor", "system:rollout"))
                .body("history[2].decision", equalTo("hold"))
                .body("history[5].decision", equalTo("roll_back"))
                .body("history[5].evidence.explanation", equalTo("18 of 60 judged traces failed"))
                .body("history[6].decision", nullValue());
    }

    @Test
    void whatWasNeverShippedHasNoRollout() {
        UUID id = registry.replayed(newPrompt(), BETTER, ReplayOutcome.PASSED);

        owner().get("/deployments/{id}/rollout", id)
                .then()
                .statusCode(200)
                .body("rollout", nullValue())
                .body("history", equalTo(List.of()));
        post("/deployments/" + id + "/rollout/pause", Map.of("reason", "wait"))
                .then()
                .statusCode(409)
                .body("state", equalTo("ab_passed"));
        owner().get("/deployments/{id}/rollout", UUID.randomUUID()).then().statusCode(404);
    }

    private static void assertLive(String prompt, String version) {
        owner().get("/prompts/{name}/live", prompt).then().body("version", equalTo(version));
    }

    private static List<Integer> weights(LivePrompt live) {
        LiveRollout rollout = live.rollout();
        return rollout == null
                ? List.of()
                : rollout.arms().stream().map(Arm::weight).toList();
    }

    private static void policy(String prompt, Map<String, ?> change) {
        owner().contentType(ContentType.JSON)
                .body(change)
                .put("/prompts/{name}/policy", prompt)
                .then()
                .statusCode(200);
    }
}
