package dev.ratchet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.DeploymentEvent;
import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.testing.TestPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * D1, D3: each strategy from the approval to its end, with the registry, the monitor and linked agents. The replay is told by
 * the test: what it costs is another test's matter.
 */
class D1RolloutsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_A_TIME = 100;

    private final Endpoints endpoints = RunningStack.endpoints();
    private final RegistryApi owner = RegistryApi.of(endpoints);

    @Test
    void aCanaryThatFailsIsTakenBackBeforeMostUnitsSeeIt() {
        try (Story story = new Story("canary", 0.05, 0.6)) {
            story.approve(Map.of("strategy", "canary", "steps", List.of(5, 50, 100), "min_samples", 50));

            story.serveUntil("rolled_back");

            assertThat(story.fleet.served(story.candidate)).isPositive().isLessThan(story.fleet.sessions() / 10);
            assertThat(story.lastMove().path("actor").asText()).isEqualTo("system:rollout");
            assertThat(owner.get("/deployments/" + story.id + "/rollout").body().path("history"))
                    .allSatisfy(
                            change -> assertThat(change.path("weight").asInt()).isLessThanOrEqualTo(5));
            await().atMost(PATIENCE).until(() -> {
                int before = story.fleet.served(story.candidate);
                story.fleet.serve(AT_A_TIME);
                return story.fleet.served(story.candidate) == before;
            });
        }
    }

    @Test
    void aCanaryThatDoesWellGoesLiveStepByStep() {
        try (Story story = new Story("steps", 0.2, 0.15)) {
            story.approve(Map.of("strategy", "canary", "steps", List.of(20, 60, 100), "min_samples", 50));

            story.serveUntilComplete();

            assertThat(story.liveVersion()).isEqualTo(story.candidate);
            assertThat(story.status()).isEqualTo("monitoring");
        }
    }

    @Test
    void anAbTestGoesOnUntilTheBetterVersionIsProved() {
        try (Story story = new Story("ab", 0.4, 0.05)) {
            story.approve(Map.of("strategy", "ab"));

            story.serveUntilComplete();

            assertThat(story.liveVersion()).isEqualTo(story.candidate);
        }
    }

    @Test
    void aShadowRunReachesNobodyUntilItsCandidateIsProved() {
        try (Story story = new Story("shadow", 0.4, 0.05)) {
            story.approve(Map.of("strategy", "shadow"));
            await().atMost(PATIENCE).until(() -> {
                story.fleet.serve(AT_A_TIME);
                return story.fleet.repeated() > 0;
            });
            int before = story.fleet.served(story.candidate);

            story.serveUntilComplete();

            assertThat(before).isZero();
            assertThat(story.liveVersion()).isEqualTo(story.candidate);
        }
    }

    /** A deployment of a prompt of its own, and the agents that use the prompt. */
    private final class Story implements AutoCloseable {
        private final UUID id = EventIds.fresh();
        private final TestPublisher publisher = new TestPublisher(endpoints.kafka());
        private final String prompt;
        private final String candidate;
        private final Fleet fleet;

        Story(String name, double controlFails, double candidateFails) {
            prompt = "rollout-" + name + "-" + Long.toString(System.nanoTime(), 36);
            assertThat(owner.post("/prompts", Map.of("name", prompt, "template_text", "Answer this: {message}"))
                            .status())
                    .isEqualTo(201);
            publisher.publish(proposal());
            publisher.publish(new ReplayStarted(id, replay(), 40, 80, Instant.now()));
            await().atMost(PATIENCE).until(this::status, "ab_running"::equals);
            candidate = deployment().path("candidate_version").asText();
            publisher.publish(new ReplayCompleted(id, replay(), candidate, passed(), Instant.now()));
            await().atMost(PATIENCE).until(this::status, "ab_passed"::equals);
            fleet = new Fleet(endpoints, prompt, Map.of("1.0.0", controlFails, candidate, candidateFails));
        }

        private UUID replay() {
            return EventIds.derived("replay", id);
        }

        private DeploymentEvent proposal() {
            return new CandidateProposed(
                    id,
                    "default",
                    prompt,
                    "1.0.0",
                    List.of(new Candidate("Answer this well: {message}", "Says how", "one word")),
                    null,
                    List.of(),
                    null,
                    Instant.now());
        }

        void approve(Map<String, Object> terms) {
            RegistryApi.Answer answer = owner.post("/deployments/" + id + "/approve", terms);
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        }

        void serveUntil(String status) {
            await().atMost(PATIENCE).until(() -> {
                fleet.serve(AT_A_TIME);
                return status().equals(status);
            });
        }

        void serveUntilComplete() {
            await().atMost(PATIENCE).until(() -> {
                fleet.serve(AT_A_TIME);
                return rollout().path("status").asText().equals("completed");
            });
        }

        JsonNode rollout() {
            return owner.get("/deployments/" + id + "/rollout").body().path("rollout");
        }

        JsonNode deployment() {
            return owner.get("/deployments/" + id).body();
        }

        String status() {
            return deployment().path("status").asText();
        }

        JsonNode lastMove() {
            JsonNode transitions =
                    owner.get("/deployments/" + id + "/transitions").body();
            return transitions.path(transitions.size() - 1);
        }

        String liveVersion() {
            return owner.get("/prompts/" + prompt + "/live")
                    .body()
                    .path("version")
                    .asText();
        }

        @Override
        public void close() {
            fleet.close();
            publisher.close();
        }
    }

    private static ReplayReport passed() {
        return new ReplayReport(
                ReplayOutcome.PASSED,
                "72 of 80 against 41 of 80",
                List.of(),
                80,
                35,
                4,
                41,
                0,
                41,
                72,
                List.of(),
                List.of(),
                List.of(),
                200,
                20,
                0.01,
                null,
                null,
                null);
    }
}
