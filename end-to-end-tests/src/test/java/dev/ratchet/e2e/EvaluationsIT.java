package dev.ratchet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.testing.RegistryApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C2, C5, C8: a version is evaluated by the running system, with the answers of a real model. */
class EvaluationsIT {
    private static final String PROMPT = "support-intent";
    private static final List<Map<String, Object>> ENTRIES = List.of(
            entry("I was charged twice for order 4711 and want one of it back.", "refund"),
            entry("Where is my parcel? It should have been here on Monday.", "shipping"),
            entry("My invoice shows the wrong company name.", "billing"));

    private final RegistryApi api = RunningStack.owner();

    @BeforeEach
    void awaitThePrompt() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> api.get("/prompts/" + PROMPT + "/live").status() == 200);
    }

    @Test
    void theAnswerToAnEvaluationIsItsResult() {
        RegistryApi.Answer answer = api.post(
                "/evaluations/prompts/" + PROMPT + "/evaluate",
                Map.of("dataset_entries", ENTRIES, "evaluation_dimensions", List.of("correctness", "format")));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        JsonNode evaluation = answer.body();
        assertThat(evaluation.path("status").asText()).isEqualTo("completed");
        assertThat(evaluation.path("examples").asInt()).isEqualTo(3);
        assertThat(evaluation.path("passed").asInt()
                        + evaluation.path("failed").asInt()
                        + evaluation.path("unjudged").asInt())
                .isEqualTo(3);
        assertThat(evaluation.path("overall_score").asDouble()).isBetween(0.0, 1.0);
        assertThat(evaluation.path("calls").asInt()).isEqualTo(3);
        JsonNode results = api.get(evaluation.at("/links/results").asText()).body();
        assertThat(results.path("total").asInt()).isEqualTo(3);
        assertThat(results.path("items"))
                .allSatisfy(result -> assertThat(result.path("output").asText()).isNotBlank());
    }

    @Test
    void modelsAreComparedOnTheSameEntries() {
        RegistryApi.Answer answer = api.post(
                "/evaluations/prompts/" + PROMPT + "/compare",
                Map.of("dataset_entries", ENTRIES, "models", List.of("ratchet-local", "ratchet-local-small")));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.body().path("finished").asBoolean()).isTrue();
        assertThat(answer.body().path("models"))
                .hasSize(2)
                .allSatisfy(model -> assertThat(model.path("status").asText()).isEqualTo("completed"));
        assertThat(answer.body().at("/best/quality")).isNotEmpty();
    }

    private static Map<String, Object> entry(String message, String team) {
        return Map.of("input_data", Map.of("message", message), "expected_output", team);
    }
}
