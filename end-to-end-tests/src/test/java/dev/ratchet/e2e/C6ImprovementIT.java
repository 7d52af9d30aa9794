package dev.ratchet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.ImprovementRef;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.testing.RegistryApi;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** C6: a prompt that names its labels alone is improved on a dataset, over the same topics as the production loop. */
class C6ImprovementIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String BARE = """
            Which team of a hotel should read this note from a guest: alpha, beta or gamma?
            Answer with only the label.

            Message: {message}""";
    private static final List<String> ROOMS =
            List.of("please bring fresh towels", "the bed linen was not changed", "my room has not been cleaned");
    private static final List<String> FOOD =
            List.of("is there a vegan breakfast", "my dinner was cold", "I am allergic to nuts, tell the cook");
    private static final List<String> DESK =
            List.of("I will arrive late tonight", "my key card stopped working", "I need an invoice for my stay");
    private static final List<String> GUESTS =
            List.of("sir", "madam", "friends", "team", "all", "hello", "hi", "dear hotel");

    private final Endpoints endpoints = RunningStack.endpoints();
    private final RegistryApi owner = RunningStack.owner();

    @Test
    void anImprovementEndsWithADecisionThatAPersonCanCheck() {
        String prompt = "hotel-teams-" + Long.toString(System.nanoTime(), 36);
        assertThat(owner.post("/prompts", Map.of("name", prompt, "template_text", BARE))
                        .status())
                .isEqualTo(201);

        JsonNode asked = owner.post("/evaluations/prompts/" + prompt + "/improve", Map.of("dataset_entries", entries()))
                .body();

        String id = asked.path("improvement_id").asText();
        JsonNode done = await().atMost(PATIENCE)
                .until(
                        () -> owner.get("/improvements/" + id).body(),
                        improvement -> improvement.path("status").asText().equals("done"));
        assertThat(done.path("baseline_score").asDouble()).isBetween(0.0, 1.0);
        assertThat(done.path("candidates_generated").asInt()).isBetween(1, 3);
        assertThat(done.path("promotion_decision").asText()).isIn("pending", "rejected");
        assertThat(done.path("promotion_reason").asText())
                .contains(done.path("best_candidate_version").asText());
        assertThat(done.path("improvement_delta").asDouble())
                .isEqualTo(done.path("best_candidate_score").asDouble()
                        - done.path("baseline_score").asDouble());
        theWriterHasSeenNothingThatJudged(done);
    }

    private void theWriterHasSeenNothingThatJudged(JsonNode done) {
        UUID deployment = UUID.fromString(done.path("deployment_id").asText());
        JsonNode report = owner.get("/deployments/" + deployment + "/report").body();
        assertThat(report.path("pairs").asInt()).isPositive();
        try (TopicTap story = new TopicTap(endpoints.kafka(), Topic.Names.DEPLOYMENTS)) {
            DeploymentTransitioned proposed = story.await(
                    DeploymentTransitioned.class, told -> told.deploymentId().equals(deployment) && told.seq() == 1);
            assertThat(proposed.improvement())
                    .isEqualTo(new ImprovementRef(
                            UUID.fromString(done.path("improvement_id").asText()),
                            UUID.fromString(done.path("dataset_id").asText())));
            assertThat(proposed.taughtBy()).isNotEmpty();
            List<String> judged = new ArrayList<>(report.findValuesAsText("trace_id"));
            assertThat(judged).doesNotContainAnyElementsOf(proposed.taughtBy());
        }
    }

    private static List<Map<String, Object>> entries() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            int team = i % 3;
            List<String> notes = team == 0 ? ROOMS : team == 1 ? FOOD : DESK;
            String note = GUESTS.get(i % GUESTS.size()) + ", " + notes.get((i / 3) % notes.size()) + ", number " + i;
            String label = team == 0 ? "alpha" : team == 1 ? "beta" : "gamma";
            entries.add(Map.of("input_data", Map.of("message", note), "expected_output", label));
        }
        return entries;
    }
}
