package dev.ratchet.registry;

import static dev.ratchet.registry.DatasetClient.entry;
import static dev.ratchet.registry.DatasetClient.newDataset;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.Usage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C8: one prompt with several models. */
@QuarkusTest
class C8ModelsIT {
    private final ScriptedHarness harness = new ScriptedHarness();
    private String prompt;

    @Inject
    DataSource database;

    @BeforeEach
    void makeAPrompt() {
        prompt = newPrompt();
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void modelsAreComparedOnTheSameEntriesByQualityCostAndLatency() {
        var harnessAtWork = CompletableFuture.runAsync(() -> harness.requested(prompt, 3)
                .forEach(request -> harness.end(
                        request.evaluationId(),
                        EvaluationEnd.COMPLETED,
                        null,
                        switch (String.valueOf(request.prompt().settings().model())) {
                            case "large" -> ScriptedHarness.totals(0.95, 0.08, 900);
                            case "small" -> ScriptedHarness.totals(0.80, 0.01, 150);
                            default -> ScriptedHarness.totals(0.95, 0.04, 300);
                        })));

        Response answer = compare("", Map.of("models", List.of("large", "small", "middle"), "dataset_id", dataset()));

        harnessAtWork.join();
        answer.then()
                .statusCode(201)
                .header("Location", containsString("/evaluations/comparisons/" + answer.path("comparison_id")))
                .body("finished", equalTo(true))
                .body("prompt_version", equalTo("1.0.0"))
                .body("models.model", equalTo(List.of("large", "small", "middle")))
                .body("models.overall_score", equalTo(List.of(0.95f, 0.8f, 0.95f)))
                .body("models.cost_usd", equalTo(List.of(0.08f, 0.01f, 0.04f)))
                .body("models[1].cost_per_example_usd", equalTo(0.0025f))
                .body("models.mean_latency_ms", equalTo(List.of(900.0f, 150.0f, 300.0f)))
                .body("models.format_pass_rate", equalTo(List.of(1.0f, 1.0f, 1.0f)))
                .body("best.quality", equalTo(List.of("large", "middle")))
                .body("best.format", equalTo(List.of("large", "small", "middle")))
                .body("best.cost", equalTo(List.of("small")))
                .body("best.latency", equalTo(List.of("small")));
        owner().get(answer.header("Location"))
                .then()
                .statusCode(200)
                .body("", equalTo(answer.jsonPath().getMap("")));
    }

    @Test
    void allModelsShareTheEntriesThatComeAlong() {
        Response answer = compare(
                "respond-async",
                Map.of("models", List.of("a", "b"), "dataset_entries", List.of(entry("one", "refund"))));

        answer.then().statusCode(202).body("finished", equalTo(false)).body("best.quality", equalTo(List.of()));
        List<EvaluationRequested> requests = harness.requested(prompt, 2);
        assertThat(requests)
                .extracting(EvaluationRequested::datasetId)
                .containsOnly(requests.getFirst().datasetId());
        assertThat(requests).extracting(EvaluationRequested::entries).containsOnly(1);
    }

    @Test
    void onlyModelsThatCameToTheirEndAreBest() {
        Response answer =
                compare("respond-async", Map.of("models", List.of("steady", "costly"), "dataset_id", dataset()));
        harness.end(evaluationOf("steady"), EvaluationEnd.COMPLETED, null, ScriptedHarness.totals(0.7, 0.01, 100));
        harness.end(
                evaluationOf("costly"),
                EvaluationEnd.OUT_OF_BUDGET,
                "used up",
                ScriptedHarness.totals(0.99, 0.001, 10));

        await().untilAsserted(() -> owner().get(answer.header("Location"))
                .then()
                .body("finished", equalTo(true))
                .body("models.status", equalTo(List.of("completed", "out_of_budget")))
                .body("best.quality", equalTo(List.of("steady")))
                .body("best.cost", equalTo(List.of("steady"))));
    }

    /** A model that refuses everything costs nothing, and is no bargain. */
    @Test
    void aModelThatNeverAnsweredIsNotTheCheapest() {
        Response answer =
                compare("respond-async", Map.of("models", List.of("steady", "mute"), "dataset_id", dataset()));
        harness.end(evaluationOf("steady"), EvaluationEnd.COMPLETED, null, ScriptedHarness.totals(0.7, 0.01, 100));
        harness.end(
                evaluationOf("mute"),
                EvaluationEnd.COMPLETED,
                null,
                new EvaluationTotals(4, 0, 4, 0, 0, 0.0, Map.of(), Usage.NONE, 0, 0, 0, 0, 0));

        await().untilAsserted(() -> owner().get(answer.header("Location"))
                .then()
                .body("finished", equalTo(true))
                .body("best.cost", equalTo(List.of("steady"))));
    }

    /** Of two models; requests come in any order. */
    private UUID evaluationOf(String model) {
        return harness.requested(prompt, 2).stream()
                .filter(request -> model.equals(request.prompt().settings().model()))
                .findFirst()
                .orElseThrow()
                .evaluationId();
    }

    @Test
    void anEvaluationSaysWhichComparisonItBelongsTo() {
        Response answer = compare("respond-async", Map.of("models", List.of("a", "b"), "dataset_id", dataset()));

        owner().get("/evaluations/prompts/{name}", prompt)
                .then()
                .body("items", hasSize(2))
                .body("items[0].comparison_id", equalTo(answer.path("comparison_id")))
                .body("items.model", equalTo(List.of("b", "a")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{'models': ['one']}",
                "{'models': ['one', 'one']}",
                "{'models': ['one', '']}",
                "{'models': ['1','2','3','4','5','6','7','8','9','10','11']}"
            })
    void twoToTenModelsAreNamedOnceEach(String body) {
        String models = body.replace('\'', '"');
        String whole = models.substring(0, models.length() - 1)
                + (models.length() > 2 ? "," : "")
                + "\"dataset_id\":\"" + dataset() + "\"}";

        owner().contentType(ContentType.JSON)
                .body(whole)
                .post("/evaluations/prompts/{name}/compare", prompt)
                .then()
                .statusCode(422)
                .body("field", equalTo("models"));
    }

    @Test
    void anotherProjectSeesNoComparison() throws SQLException {
        Response answer = compare("respond-async", Map.of("models", List.of("a", "b"), "dataset_id", dataset()));
        OtherProject other = OtherProject.create(database);

        other.by("owner")
                .get("/evaluations/comparisons/{id}", answer.<String>path("comparison_id"))
                .then()
                .statusCode(404);
        owner().get("/evaluations/comparisons/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private static UUID dataset() {
        return newDataset(
                entry("one", "refund"), entry("two", "refund"), entry("three", "refund"), entry("four", "refund"));
    }

    private Response compare(String prefer, Map<String, Object> body) {
        return owner().header("Prefer", prefer)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/evaluations/prompts/{name}/compare", prompt);
    }
}
