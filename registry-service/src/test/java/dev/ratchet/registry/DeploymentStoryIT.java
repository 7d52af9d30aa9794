package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.decide;
import static dev.ratchet.registry.RegistryClient.get;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayPhase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A1 from end to end: facts and decisions in, transitions and live prompts out. */
@QuarkusTest
class DeploymentStoryIT {
    private static final String BETTER = "Answer billing, refund or shipping.\n\nMessage: {{message}}";
    private static final String OTHER = "Say which team: {message}";

    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aCandidateIsProposedRacedShippedWatchedAndTakenBack() {
        String prompt = newPrompt();
        UUID id = registry.propose(prompt, BETTER, OTHER);
        registry.facts.publish(Facts.started(id));
        registry.facts.publish(Facts.progressed(id, ReplayPhase.TESTING, 30));
        registry.facts.publish(Facts.completed(id, "1.2.0", ReplayOutcome.PASSED));
        awaitStatus(id, "ab_passed");

        post("/deployments/" + id + "/approve", "{}").then().statusCode(200).body("status", equalTo("shipped"));
        registry.facts.publish(Facts.watching(id, prompt));
        awaitStatus(id, "monitoring");
        registry.facts.publish(Facts.regressed(id, prompt, "1.2.0"));
        awaitStatus(id, "rolled_back");

        List<DeploymentTransitioned> story = registry.story(id, 7);
        assertThat(story)
                .extracting(
                        DeploymentTransitioned::seq,
                        DeploymentTransitioned::from,
                        DeploymentTransitioned::to,
                        DeploymentTransitioned::actor,
                        DeploymentTransitioned::liveVersion)
                .containsExactly(
                        tuple(1, null, DeploymentState.PROPOSED, "system:clustering", "1.0.0"),
                        tuple(2, DeploymentState.PROPOSED, DeploymentState.AB_RUNNING, "system:ab_harness", "1.0.0"),
                        tuple(3, DeploymentState.AB_RUNNING, DeploymentState.AB_PASSED, "system:ab_harness", "1.0.0"),
                        tuple(4, DeploymentState.AB_PASSED, DeploymentState.SHIPPED, "owner", "1.2.0"),
                        tuple(5, DeploymentState.SHIPPED, DeploymentState.MONITORING, "system:monitor", "1.2.0"),
                        tuple(6, DeploymentState.MONITORING, DeploymentState.REGRESSED, "system:monitor", "1.2.0"),
                        tuple(
                                7,
                                DeploymentState.REGRESSED,
                                DeploymentState.ROLLED_BACK,
                                "system:auto_rollback",
                                "1.0.0"));
        assertThat(story.getFirst().candidates())
                .extracting(PromptSpec::version)
                .containsExactly("1.1.0", "1.2.0");
        assertThat(story.get(2).candidates()).extracting(PromptSpec::version).containsExactly("1.2.0");
        assertThat(story).allSatisfy(transition -> {
            assertThat(transition.baseline().templateText()).isEqualTo(RegistryClient.FLAWED);
            assertThat(transition.taughtBy()).containsExactly("trace-1", "trace-2");
            assertThat(transition.cluster()).isNotNull();
        });
        assertThat(story.get(5).evidence()).isEqualTo(Facts.EVIDENCE);
        assertThat(story.get(3).report()).isEqualTo(Facts.report(ReplayOutcome.PASSED));
        assertThat(registry.told(prompt, 3))
                .extracting(LivePrompt::revision, live -> live.prompt().version(), LivePrompt::deploymentId)
                .containsExactly(tuple(1L, "1.0.0", null), tuple(2L, "1.2.0", id), tuple(3L, "1.0.0", null));
    }

    @Test
    void theApiTellsTheSameStoryWithReasonsAndEvidence() {
        String prompt = newPrompt();
        UUID id = registry.monitored(prompt, BETTER);

        registry.facts.publish(Facts.regressed(id, prompt, "1.1.0"));
        awaitStatus(id, "rolled_back");

        JsonPath story = owner().get("/deployments/{id}/transitions", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(story.getList("seq", Integer.class)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(story.getList("to", String.class))
                .containsExactly(
                        "proposed", "ab_running", "ab_passed", "shipped", "monitoring", "regressed", "rolled_back");
        assertThat(story.getString("reason[6]")).startsWith("By policy: 48 of 120");
        assertThat(story.getDouble("evidence[5].observed")).isEqualTo(0.4);
        get(id).then()
                .body("regression_metric.explanation", equalTo("48 of 120 judged traces failed"))
                .body("approved_by", equalTo("owner"))
                .body("current_version", equalTo("1.0.0"))
                .body("candidate_version", equalTo("1.1.0"))
                .body("rollout.strategy", equalTo("immediate"))
                .body("superseded_by", nullValue())
                .body("diff", containsString("+Message: {{message}}"));
    }

    @Test
    void aListTellsOfEachDeploymentInShortWhatItIsAbout() {
        String prompt = newPrompt();
        UUID id = registry.replayed(prompt, BETTER, ReplayOutcome.PASSED);

        owner().get("/deployments?prompt={name}", prompt)
                .then()
                .body("items.id", equalTo(List.of(id.toString())))
                .body("items[0].status", equalTo("ab_passed"))
                .body("items[0].current_version", equalTo("1.0.0"))
                .body("items[0].candidate_version", equalTo("1.1.0"))
                .body("items[0].rationale", equalTo("names the labels"))
                .body("items[0].cluster.label", equalTo("refunds taken for billing"))
                .body("items[0].headline.outcome", equalTo("passed"))
                .body("items[0].headline.baseline", equalTo(0.5125f))
                .body("items[0].headline.candidate", equalTo(0.9f))
                .body("items[0]", not(hasKey("proposed_prompt")));
    }

    @Test
    void aCandidateThatFailsItsReplayIsShippedOnlyByAnOverrideWithAReason() {
        UUID id = registry.replayed(newPrompt(), BETTER, ReplayOutcome.INCONCLUSIVE);
        String approve = "/deployments/" + id + "/approve";

        post(approve, "{}").then().statusCode(409).body("state", equalTo("ab_failed"));
        post(approve, Map.of("override", true)).then().statusCode(422).body("field", equalTo("reason"));
        post(approve, Map.of("override", true, "reason", "we need the fix today"))
                .then()
                .statusCode(200)
                .body("status", equalTo("shipped"));

        DeploymentTransitioned shipped = registry.story(id, 4).getLast();
        assertThat(shipped.override()).isTrue();
        assertThat(shipped.reason()).isEqualTo("we need the fix today");
    }

    @Test
    void aRejectedCandidateNeverTouchesWhatIsLive() {
        String prompt = newPrompt();
        UUID id = registry.replayed(prompt, BETTER, ReplayOutcome.PASSED);

        decide(id, "reject", "  too chatty  ").then().statusCode(200).body("status", equalTo("rejected"));

        get(id).then().body("reason", equalTo("too chatty"));
        owner().get("/prompts/{name}", prompt).then().body("version", equalTo("1.0.0"));
        owner().get("/prompts/{name}?version=1.1.0", prompt).then().body("status", equalTo("archived"));
        assertThat(registry.told(prompt, 1)).hasSize(1);
    }

    @Test
    void aLaterShipSupersedesAndItsRollbackBringsTheEarlierOneBack() {
        String prompt = newPrompt();
        UUID first = registry.monitored(prompt, BETTER);
        UUID second = registry.monitored(prompt, OTHER);
        get(first).then().body("status", equalTo("monitoring")).body("superseded_by", equalTo(second.toString()));

        decide(second, "rollback", "customers complain").then().statusCode(200).body("status", equalTo("rolled_back"));

        get(first).then().body("superseded_by", nullValue());
        owner().get("/prompts/{name}/live", prompt)
                .then()
                .body("version", equalTo("1.1.0"))
                .body("deployment_id", equalTo(first.toString()));
        assertThat(registry.told(prompt, 4).getLast().deploymentId()).isEqualTo(first);
    }

    @Test
    void aSupersededDeploymentIsRolledBackWithoutTouchingWhatIsLiveAndIsNeverComeBackTo() {
        String prompt = newPrompt();
        UUID first = registry.monitored(prompt, BETTER);
        UUID second = registry.monitored(prompt, OTHER);

        decide(first, "rollback", "it was never good").then().statusCode(200);
        owner().get("/prompts/{name}/live", prompt).then().body("version", equalTo("1.2.0"));
        decide(second, "rollback", "this one neither").then().statusCode(200);

        owner().get("/prompts/{name}/live", prompt)
                .then()
                .body("version", equalTo("1.0.0"))
                .body("deployment_id", nullValue());
    }
}
