package dev.ratchet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.testing.RegistryApi;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.ToldDeployment;
import java.time.Duration;
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
    private final RegistryApi owner = RunningStack.owner();

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
            ToldDeployment told = new ToldDeployment(publisher, id, prompt);
            told.proposed("1.0.0", "Answer this well: {message}");
            told.replayStarted();
            await().atMost(PATIENCE).until(this::status, "ab_running"::equals);
            candidate = deployment().path("candidate_version").asText();
            told.replayPassed(candidate);
            await().atMost(PATIENCE).until(this::status, "ab_passed"::equals);
            fleet = new Fleet(endpoints, prompt, Map.of("1.0.0", controlFails, candidate, candidateFails));
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
}
