package dev.ratchet.registry;

import static dev.ratchet.registry.DatasetClient.entry;
import static dev.ratchet.registry.DatasetClient.newDataset;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.Usage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C5: what came of each example, and of all of them. */
@QuarkusTest
class C5ResultsIT {
    private final ScriptedHarness harness = new ScriptedHarness();
    private String prompt;

    @BeforeEach
    void makeAPrompt() {
        prompt = newPrompt();
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void theFiguresOfAnEvaluationAreTold() {
        Response answer = evaluate(harness::complete);

        answer.then()
                .statusCode(201)
                .body("overall_score", equalTo(0.875f))
                .body("dimension_scores.correctness", equalTo(0.75f))
                .body("dimension_scores.format", equalTo(1.0f))
                .body("examples", equalTo(4))
                .body("passed", equalTo(3))
                .body("failed", equalTo(1))
                .body("unjudged", equalTo(0))
                .body("pass_rate", equalTo(0.75f))
                .body("format_pass_rate", equalTo(1.0f))
                .body("usage.input_tokens", equalTo(160))
                .body("usage.output_tokens", equalTo(4))
                .body("cost_usd", equalTo(0.004f))
                .body("spent_usd", equalTo(0.002f))
                .body("mean_latency_ms", equalTo(200.0f))
                .body("calls", equalTo(4))
                .body("cached_calls", equalTo(2));
    }

    @Test
    void failureCasesSayWhatIsWrong() {
        Response answer = evaluate(harness::complete);

        answer.then()
                .body("failure_cases", hasSize(1))
                .body("failure_cases[0].position", equalTo(2))
                .body("failure_cases[0].input_data.message", equalTo("question 2"))
                .body("failure_cases[0].expected_output", equalTo("refund"))
                .body("failure_cases[0].output", equalTo("billing"))
                .body("failure_cases[0].passed", equalTo(false))
                .body("failure_cases[0].overall_score", equalTo(0.5f))
                .body("failure_cases[0].reasons[0].detail", equalTo("expected «refund», got «billing»"))
                .body("failure_cases[0].feedback.correctness", equalTo("as a judge sees it"));
    }

    @Test
    void resultsArePagedExampleByExampleAndByVerdict() {
        String results = evaluate(request -> {
                    harness.examples(
                            request.evaluationId(),
                            0,
                            IntStream.range(0, 50)
                                    .mapToObj(i -> ScriptedHarness.result(i, i % 10 != 0))
                                    .toList());
                    harness.examples(
                            request.evaluationId(),
                            50,
                            IntStream.range(50, 75)
                                    .mapToObj(i -> ScriptedHarness.result(i, null))
                                    .toList());
                    harness.end(
                            request.evaluationId(),
                            EvaluationEnd.COMPLETED,
                            null,
                            ScriptedHarness.totals(0.9, 0.01, 100));
                })
                .path("links.results");

        List<Integer> positions = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = owner().get(results + "?limit=30&cursor={cursor}", cursor);
            page.then().statusCode(200).body("total", equalTo(75));
            positions.addAll(page.jsonPath().getList("items.position", Integer.class));
            cursor = page.path("next_cursor");
        }
        assertThat(positions)
                .containsExactlyElementsOf(IntStream.range(0, 75).boxed().toList());
        owner().get(results + "?passed=false")
                .then()
                .body("items.position", equalTo(List.of(0, 10, 20, 30, 40)))
                .body("total", equalTo(5));
        owner().get(results + "?passed=true").then().body("total", equalTo(45));
        owner().get(results + "?passed=unjudged")
                .then()
                .body("total", equalTo(25))
                .body("items[0].passed", nullValue());
        owner().get(results + "?passed=perhaps").then().statusCode(400);
    }

    @Test
    void aDimensionThatNobodyHasHeardOfNeedsNoNewColumn() {
        Response answer = evaluate(request -> {
            assertThat(request.dimensions()).containsExactly("correctness", "tone_of_voice");
            harness.end(
                    request.evaluationId(),
                    EvaluationEnd.COMPLETED,
                    null,
                    new EvaluationTotals(4, 4, 0, 0, 4, 0.8, Map.of("tone_of_voice", 0.8), Usage.NONE, 1, 0, 0, 4, 0));
        });

        answer.then().statusCode(201).body("dimension_scores.tone_of_voice", equalTo(0.8f));
    }

    @Test
    void anEvaluationThatEndsEarlySaysWhyAndKeepsWhatItHas() {
        Response answer = evaluate(request -> {
            harness.examples(request.evaluationId(), 0, List.of(ScriptedHarness.result(0, false)));
            harness.end(
                    request.evaluationId(),
                    EvaluationEnd.OUT_OF_BUDGET,
                    "the budget of 0.001 USD is used up",
                    new EvaluationTotals(
                            1, 0, 1, 0, 1, 0.5, Map.of("correctness", 0.0), Usage.NONE, 1, 0.001, 0.001, 1, 0));
        });

        answer.then()
                .statusCode(201)
                .body("status", equalTo("out_of_budget"))
                .body("reason", equalTo("the budget of 0.001 USD is used up"))
                .body("examples", equalTo(1))
                .body("progress.done", equalTo(1))
                .body("progress.total", equalTo(4))
                .body("failure_cases", hasSize(1));
    }

    @Test
    void anEvaluationThatCouldNotBeginHasNoScores() {
        Response answer = evaluate(request -> harness.end(
                request.evaluationId(),
                EvaluationEnd.FAILED,
                "2 of the dataset's 4 entries had arrived within 300 s",
                new EvaluationTotals(0, 0, 0, 0, 0, null, Map.of(), Usage.NONE, 0, 0, 0, 0, 0)));

        answer.then()
                .body("status", equalTo("failed"))
                .body("overall_score", nullValue())
                .body("pass_rate", nullValue())
                .body("format_pass_rate", nullValue())
                .body("examples", equalTo(0));
    }

    private Response evaluate(Consumer<EvaluationRequested> work) {
        var harnessAtWork = harness.onRequest(prompt, work);
        Response answer = owner().contentType(ContentType.JSON)
                .body(Map.of(
                        "dataset_id",
                        newDataset(
                                entry("1", "refund"), entry("2", "refund"), entry("3", "refund"), entry("4", "refund")),
                        "evaluation_dimensions",
                        List.of("correctness", "tone_of_voice")))
                .post("/evaluations/prompts/{name}/evaluate", prompt);
        harnessAtWork.join();
        return answer;
    }
}
