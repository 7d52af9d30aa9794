package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.get;
import static dev.ratchet.registry.RegistryClient.ignored;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static dev.ratchet.registry.RegistryClient.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ratchet.events.DeploymentEvent;
import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TopicTap;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts that come twice, late, out of order, or are none. */
@QuarkusTest
class FactsIT {
    private static final String BETTER = "Answer billing, refund or shipping: {message}";

    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aStoryWhoseFactsAllComeTwiceIsToldOnce() {
        String prompt = newPrompt();
        UUID id = EventIds.fresh();
        twice(Facts.proposed(id, prompt, BETTER));
        twice(Facts.started(id));
        twice(Facts.progressed(id, ReplayPhase.RACING, 5));
        twice(Facts.completed(id, "1.1.0", ReplayOutcome.PASSED));
        awaitStatus(id, "ab_passed");
        post("/deployments/" + id + "/approve", "{}").then().statusCode(200);
        twice(Facts.watching(id, prompt));
        twice(Facts.regressed(id, prompt, "1.1.0"));
        awaitStatus(id, "rolled_back");

        untilAllIsRead(id);

        assertThat(registry.story(id, 7))
                .extracting(DeploymentTransitioned::seq)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(registry.told(prompt, 3)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeploymentState.class,
            names = {"PROPOSED", "AB_PASSED", "ROLLED_BACK", "REJECTED"})
    void factsThatAreIllegalWhereTheDeploymentStandsChangeNothingAndAreCounted(DeploymentState state) {
        String prompt = newPrompt();
        UUID id = brought(prompt, state);
        int steps = get(id).path("seq");
        double before = ignored("RolloutAssessed", "illegal_in_" + state.wireName());

        registry.facts.publish(Facts.watching(id, prompt));
        registry.facts.publish(Facts.regressed(id, prompt, "1.1.0"));
        registry.facts.publish(Facts.completed(id, "1.1.0", ReplayOutcome.PASSED));
        untilAllIsRead(id);

        get(id).then().body("status", equalTo(state.wireName())).body("seq", equalTo(steps));
        assertThat(ignored("RolloutAssessed", "illegal_in_" + state.wireName())).isEqualTo(before + 1);
    }

    private UUID brought(String prompt, DeploymentState state) {
        UUID id = state == DeploymentState.ROLLED_BACK
                ? registry.monitored(prompt, BETTER)
                : state == DeploymentState.AB_PASSED
                        ? registry.replayed(prompt, BETTER, ReplayOutcome.PASSED)
                        : registry.propose(prompt, BETTER);
        if (state == DeploymentState.ROLLED_BACK) {
            RegistryClient.decide(id, "rollback", "no").then().statusCode(200);
        }
        if (state == DeploymentState.REJECTED) {
            RegistryClient.decide(id, "reject", "no").then().statusCode(200);
        }
        return id;
    }

    @Test
    void aRegressionOfAVersionThatIsNoLongerTheDeploymentsIsIgnored() {
        String prompt = newPrompt();
        UUID first = registry.monitored(prompt, BETTER);
        registry.monitored(prompt, "Another: {message}");

        registry.facts.publish(Facts.regressed(first, prompt, "1.1.0"));
        registry.facts.publish(Facts.regressed(first, prompt, "1.0.0"));
        untilAllIsRead(first);

        assertThat(status(first)).isEqualTo("monitoring");
        assertThat(ignored("RegressionDetected", "superseded")).isPositive();
        assertThat(ignored("RegressionDetected", "wrong_version")).isPositive();
    }

    @Test
    void aProposalOpensNothingWhereThereIsNothingToImprove() {
        String prompt = newPrompt();
        UUID known = registry.propose(prompt, BETTER);

        assertIgnored(Facts.proposed(EventIds.fresh(), "no-such-prompt", BETTER), "unknown_prompt");
        assertIgnored(Facts.proposed(EventIds.fresh(), prompt, "Second: {message}"), "another_is_open");
        assertIgnored(Facts.proposed(known, prompt, "Second: {message}"), "repeated");
        assertIgnored(Facts.proposed(EventIds.fresh(), newPrompt(), "No variable", "{other}"), "no_candidate_left");
        assertIgnored(stale(newPrompt()), "baseline_not_live");
    }

    private static CandidateProposed stale(String prompt) {
        CandidateProposed proposed = Facts.proposed(EventIds.fresh(), prompt, BETTER);
        return new CandidateProposed(
                proposed.deploymentId(),
                proposed.project(),
                prompt,
                "0.9.0",
                proposed.candidates(),
                proposed.cluster(),
                proposed.taughtBy(),
                null,
                proposed.proposedAt());
    }

    private void assertIgnored(CandidateProposed fact, String reason) {
        double before = ignored("CandidateProposed", reason);

        registry.facts.publish(fact);

        await().untilAsserted(
                        () -> assertThat(ignored("CandidateProposed", reason)).isEqualTo(before + 1));
    }

    @Test
    void onlyTheCandidatesThatMayBeTriedBecomeDrafts() {
        String prompt = newPrompt();

        UUID id = registry.propose(prompt, "No variable", RegistryClient.FLAWED, BETTER, "{message} {invented}");

        assertThat(registry.story(id, 1).getFirst().candidates())
                .singleElement()
                .satisfies(spec -> assertThat(spec.templateText()).isEqualTo(BETTER));
        List<String> versions = owner().get("/prompts/{name}/versions", prompt).path("items.version");
        assertThat(versions).containsExactly("1.1.0", "1.0.0");
        String live = owner().get("/prompts/{name}", prompt).path("id");
        owner().get("/prompts/{name}?version=1.1.0", prompt)
                .then()
                .body("status", equalTo("draft"))
                .body("parent_version_id", equalTo(live));
    }

    @Test
    void aPoisonedRecordGoesToTheDeadLettersAndTheNextIsDone() {
        String prompt = newPrompt();
        UUID id = EventIds.fresh();
        byte[] poison = ("{\"deployment_id\": \"" + id + "\", \"project\": \"def").getBytes(StandardCharsets.UTF_8);
        Envelope good = Envelope.of("test", Facts.TIME, Facts.proposed(id, prompt, BETTER));

        registry.facts.publish(
                Topic.Names.DEPLOYMENTS, id.toString().getBytes(StandardCharsets.UTF_8), poison, good.headers());
        registry.facts.publish(good);

        awaitStatus(id, "proposed");
        try (TopicTap letters = new TopicTap(
                EmbeddedKafka.bootstrapServers(), Topic.deadLetters(Topic.Names.DEPLOYMENTS, "ratchet-registry"))) {
            ConsumerRecord<byte[], byte[]> letter =
                    letters.awaitRecord(record -> Arrays.equals(record.value(), poison));
            assertThat(letter.key()).isEqualTo(id.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(TopicTap.headers(letter).get("ratchet_dlq_reason")).contains("not JSON");
        }
    }

    private void twice(DeploymentEvent fact) {
        Envelope envelope = registry.facts.publish(fact);
        registry.facts.publish(envelope);
        registry.facts.publish(fact); // the same words as another event
    }

    /** A fact of the same key is read after all that were published before it. */
    private void untilAllIsRead(UUID id) {
        double before = ignored("ReplayProgressed", "illegal_in_" + status(id));
        registry.facts.publish(Facts.progressed(id, ReplayPhase.RACING, 1));
        await().until(() -> ignored("ReplayProgressed", "illegal_in_" + status(id)) > before);
    }
}
