package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.decide;
import static dev.ratchet.registry.RegistryClient.get;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static dev.ratchet.registry.RegistryClient.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.ReplayOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A policy that gives owners some time, and more than one deployment of a prompt at once. */
@QuarkusTest
@TestProfile(GracePeriodIT.Patient.class)
class GracePeriodIT {
    private static final String BETTER = "Better: {message}";

    private final RegistryClient registry = new RegistryClient();

    /** Three seconds to decide, two open deployments a prompt. */
    public static class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ratchet.policy.rollback-grace", "PT3S",
                    "ratchet.deployments.max-open-per-prompt", "2");
        }
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void nobodyDecidesSoThePolicyDoesWhenTheGracePeriodIsOver() {
        String prompt = newPrompt();
        UUID id = registry.monitored(prompt, BETTER);
        registry.facts.publish(Facts.regressed(id, prompt, "1.1.0"));
        awaitStatus(id, "regressed");

        awaitStatus(id, "rolled_back");

        DeploymentTransitioned last = registry.story(id, 7).getLast();
        assertThat(last.actor()).isEqualTo("system:auto_rollback");
        assertThat(Duration.between(registry.story(id, 7).get(5).at(), last.at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        owner().get("/prompts/{name}/live", prompt).then().body("version", equalTo("1.0.0"));
    }

    @Test
    void anOwnerDismissesTheAlarmAndNothingIsRolledBack() {
        String prompt = newPrompt();
        UUID id = registry.monitored(prompt, BETTER);
        UUID other = registry.monitored(newPrompt(), BETTER);
        registry.facts.publish(Facts.regressed(id, prompt, "1.1.0"));
        awaitStatus(id, "regressed");

        decide(id, "dismiss", "a holiday").then().statusCode(200).body("status", equalTo("monitoring"));
        registry.facts.publish(
                Facts.regressed(other, Objects.requireNonNull(get(other).path("prompt_name")), "1.1.0"));
        awaitStatus(other, "rolled_back"); // the sweep has been there after the grace period of the first, too

        assertThat(status(id)).isEqualTo("monitoring");
        get(id).then().body("regression_metric", nullValue());
    }

    @Test
    void twoDeploymentsOfOnePromptApprovedAtTheSameMomentAreShippedOneAfterTheOther() throws Exception {
        for (int round = 0; round < 5; round++) {
            String prompt = newPrompt();
            UUID first = registry.replayed(prompt, BETTER, ReplayOutcome.PASSED);
            UUID second = registry.replayed(prompt, "Another: {message}", ReplayOutcome.PASSED);

            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> approvals = Stream.of(first, second)
                        .<Callable<Integer>>map(id -> () ->
                                post("/deployments/" + id + "/approve", "{}").statusCode())
                        .toList();
                assertThat(threads.invokeAll(approvals).stream().map(Future::resultNow))
                        .containsExactly(200, 200);
            }

            String live = owner().get("/prompts/{name}/live", prompt).path("deployment_id");
            UUID later = UUID.fromString(live);
            UUID earlier = later.equals(first) ? second : first;
            get(earlier).then().body("superseded_by", equalTo(live));
            get(later).then().body("superseded_by", nullValue());
            assertThat(registry.told(prompt, 3))
                    .extracting(told -> told.revision())
                    .containsExactly(1L, 2L, 3L);
            List<String> states =
                    owner().get("/prompts/{name}/versions", prompt).path("items.status");
            assertThat(states).containsOnlyOnce("active");
        }
    }

    @Test
    void aShipOfAnotherCandidateCallsOffTheRollbackThatIsDue() {
        String prompt = newPrompt();
        UUID first = registry.monitored(prompt, BETTER);
        UUID second = registry.replayed(prompt, "Another: {message}", ReplayOutcome.PASSED);
        UUID marker = registry.monitored(newPrompt(), BETTER);
        registry.facts.publish(Facts.regressed(first, prompt, "1.1.0"));
        awaitStatus(first, "regressed");
        post("/deployments/" + second + "/approve", "{}").then().statusCode(200);

        registry.facts.publish(
                Facts.regressed(marker, Objects.requireNonNull(get(marker).path("prompt_name")), "1.1.0"));
        awaitStatus(marker, "rolled_back");

        await().during(Duration.ofSeconds(1)).until(() -> status(first).equals("regressed"));
        owner().get("/prompts/{name}/live", prompt).then().body("version", equalTo("1.2.0"));
    }
}
