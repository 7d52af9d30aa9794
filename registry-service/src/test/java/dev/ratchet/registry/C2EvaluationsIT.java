package dev.ratchet.registry;

import static dev.ratchet.registry.DatasetClient.entry;
import static dev.ratchet.registry.DatasetClient.newDataset;
import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.EvaluationEvent.EvaluationCancelled;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.domain.keys.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C2: a version is evaluated on a dataset, at once or in the background. */
@QuarkusTest
class C2EvaluationsIT {
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
    void theFinishedResultIsTheAnswerWhereItIsThereInTime() {
        UUID dataset = dataset();
        var harnessAtWork = harness.onRequest(prompt, harness::complete);

        Response answer = evaluate(owner(), Map.of("dataset_id", dataset, "version", "1.0.0"));

        harnessAtWork.join();
        answer.then()
                .statusCode(201)
                .header("Location", containsString("/evaluations/" + answer.path("evaluation_id")))
                .header("Preference-Applied", nullValue())
                .body("status", equalTo("completed"))
                .body("prompt_name", equalTo(prompt))
                .body("prompt_version", equalTo("1.0.0"))
                .body("dataset_id", equalTo(dataset.toString()))
                .body("progress.done", equalTo(4))
                .body("progress.total", equalTo(4))
                .body("overall_score", equalTo(0.875f))
                .body("completed_at", equalTo(answer.path("completed_at")))
                .body("requested_by", equalTo("owner"))
                .body("reason", nullValue());
        owner().get(answer.header("Location"))
                .then()
                .statusCode(200)
                .body("", equalTo(answer.jsonPath().getMap("")));
    }

    @Test
    void theHarnessIsToldWhatToEvaluate() {
        UUID dataset = dataset();

        UUID id = begin(Map.of(
                "dataset_id",
                dataset,
                "evaluation_dimensions",
                List.of("correctness", "tone"),
                "model",
                "another-model",
                "budget_usd",
                0.25));

        EvaluationRequested request = harness.requested(prompt);
        assertThat(request.evaluationId()).isEqualTo(id);
        assertThat(request.project()).isEqualTo("default");
        assertThat(request.datasetId()).isEqualTo(dataset);
        assertThat(request.entries()).isEqualTo(4);
        assertThat(request.dimensions()).containsExactly("correctness", "tone");
        assertThat(request.budgetUsd()).isEqualTo(0.25);
        assertThat(request.prompt().version()).isEqualTo("1.0.0");
        assertThat(request.prompt().templateText()).isEqualTo(RegistryClient.FLAWED);
        assertThat(request.prompt().settings().model()).isEqualTo("another-model");
        assertThat(request.requestedBy()).isEqualTo("owner");
    }

    @Test
    void whoRatherLooksLaterIsAnsweredAtOnceAndSeesTheProgress() {
        long begun = System.nanoTime();
        Response answer = evaluate(owner().header("Prefer", "respond-async"), Map.of("dataset_id", dataset()));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        answer.then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("status", equalTo("requested"))
                .body("overall_score", nullValue())
                .body("failure_cases", equalTo(List.of()));
        UUID id = UUID.fromString(answer.path("evaluation_id"));
        harness.progress(id, 3, 4);
        await().untilAsserted(
                        () -> get(id).then().body("status", equalTo("running")).body("progress.done", equalTo(3)));

        harness.progress(id, 1, 4); // late
        harness.complete(harness.requested(prompt));

        awaitStatus(id, "completed");
    }

    @ParameterizedTest
    @CsvSource({"wait=1,wait=1", "'respond-async, wait=1',wait=1", "'wait=\"1\"; x=y, other',wait=1"})
    void aCallerMaySayHowLongToWait(String prefer, String applied) {
        Response answer = evaluate(owner().header("Prefer", prefer), Map.of("dataset_id", dataset()));

        answer.then().statusCode(202).header("Preference-Applied", applied);
        assertThat(answer.time()).isBetween(1_000L, 15_000L);
    }

    @Test
    void entriesMayComeAlongAndStandInNoListOfDatasets() {
        UUID id = begin(Map.of("dataset_entries", List.of(entry("Where is my money?", "refund"))));

        UUID dataset = UUID.fromString(get(id).path("dataset_id"));
        owner().get("/datasets/{id}", dataset).then().statusCode(200).body("entry_count", equalTo(1));
        assertThat(harness.requested(prompt).entries()).isEqualTo(1);
        assertThat(DatasetClient.named("evaluation-" + id)).isNull();
        try (DatasetClient datasets = new DatasetClient()) {
            assertThat(datasets.stored(dataset, 1).getFirst().expectedOutput()).isEqualTo("refund");
        }
    }

    @Test
    void entriesThatCameAlongGoWhenTheyAreOldAndTheEvaluationIsOver() throws SQLException {
        UUID open = begin(Map.of("dataset_entries", List.of(entry("Still needed", "refund"))));
        UUID over = begin(Map.of("dataset_entries", List.of(entry("No longer", "refund"))));
        harness.end(over, EvaluationEnd.CANCELLED, null, ScriptedHarness.totals(0, 0, 0));
        awaitStatus(over, "cancelled");
        UUID needed = UUID.fromString(get(open).path("dataset_id"));
        UUID done = UUID.fromString(get(over).path("dataset_id"));

        age(needed);
        age(done);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> owner().get("/datasets/{id}", done).statusCode() == 404);
        owner().get("/datasets/{id}", needed).then().statusCode(200);
        get(over).then().statusCode(200);
    }

    private void age(UUID dataset) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update datasets set created_at = created_at - interval '2 days' where id = ?")) {
            update.setObject(1, dataset);
            update.executeUpdate();
        }
    }

    @Test
    void anEvaluationIsCalledOffOnceAndEndsWithWhatIsDone() {
        UUID id = begin(Map.of("dataset_id", dataset()));

        cancel(id).then().statusCode(200).body("status", equalTo("cancelling"));
        cancel(id).then().statusCode(200).body("status", equalTo("cancelling"));
        harness.topic.await(
                EvaluationCancelled.class, event -> event.evaluationId().equals(id));
        harness.progress(id, 2, 4);
        harness.end(id, EvaluationEnd.CANCELLED, "called off", ScriptedHarness.totals(0.5, 0.001, 100));

        awaitStatus(id, "cancelled");
        get(id).then().body("reason", equalTo("called off")).body("examples", equalTo(4));
        cancel(id).then().statusCode(409);
        assertThat(harness.count(EvaluationCancelled.class, id)).isEqualTo(1);
        owner().get("/audit?limit=200")
                .then()
                .body(
                        "items.findAll { it.subject == 'prompt/" + prompt + "/1.0.0/evaluation/" + id + "' }.action",
                        hasItems("request_evaluation", "cancel_evaluation"));
    }

    @Test
    void factsThatComeTwiceLateOrOutOfNowhereChangeNothing() {
        UUID id = begin(Map.of("dataset_id", dataset()));
        EvaluationRequested request = harness.requested(prompt);
        harness.progress(EventIds.fresh(), 1, 4);
        harness.examples(EventIds.fresh(), 0, List.of(ScriptedHarness.result(1, true)));
        harness.facts.publish(harness.examples(
                id,
                0,
                IntStream.range(0, 4)
                        .mapToObj(i -> ScriptedHarness.result(i, true))
                        .toList()));
        harness.facts.publish(harness.end(id, EvaluationEnd.COMPLETED, null, ScriptedHarness.totals(0.9, 0.01, 10)));
        awaitStatus(id, "completed");

        harness.complete(request);
        harness.end(id, EvaluationEnd.FAILED, "too late", ScriptedHarness.totals(0.1, 0, 0));
        UUID marker = begin(Map.of("dataset_id", dataset()));
        harness.end(marker, EvaluationEnd.COMPLETED, null, ScriptedHarness.totals(0.9, 0.01, 10));

        awaitStatus(marker, "completed");
        get(id).then().body("status", equalTo("completed")).body("overall_score", equalTo(0.9f));
        owner().get("/evaluations/{id}/results", id).then().body("total", equalTo(4));
    }

    @Test
    void thePromptsEvaluationsAreListedNewestFirst() {
        UUID dataset = dataset();
        UUID first = begin(Map.of("dataset_id", dataset));
        UUID second = begin(Map.of("dataset_id", dataset));

        Response page = owner().get("/evaluations/prompts/" + prompt + "?limit=1");

        page.then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.evaluation_id", equalTo(List.of(second.toString())))
                .body("items[0].status", equalTo("requested"));
        owner().get("/evaluations/prompts/{name}?cursor={cursor}", prompt, page.path("next_cursor"))
                .then()
                .body("items.evaluation_id", equalTo(List.of(first.toString())))
                .body("next_cursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | dataset_id",
                "{'dataset_id': 'DATASET', 'dataset_entries': [{'input_data': {}}]} | dataset_entries",
                "{'dataset_entries': []} | dataset_entries",
                "{'dataset_entries': [{'input_data': 7}]} | dataset_entries[0].input_data",
                "{'dataset_id': 'DATASET', 'version': 'latest'} | version",
                "{'dataset_id': 'DATASET', 'evaluation_dimensions': ['Not A Name']} | evaluation_dimensions",
                "{'dataset_id': 'DATASET', 'budget_usd': 0} | budget_usd"
            })
    void whatCannotBeMeantIsRefusedByName(String body, String field) {
        owner().contentType(ContentType.JSON)
                .body(body.replace('\'', '"').replace("DATASET", dataset().toString()))
                .post("/evaluations/prompts/{name}/evaluate", prompt)
                .then()
                .statusCode(422)
                .body("field", equalTo(field));
    }

    @Test
    void anUnknownFieldIsRefused() {
        evaluate(owner(), Map.of("dataset", dataset())).then().statusCode(400);
    }

    @Test
    void aDatasetWithoutEntriesIsRefused() {
        evaluate(owner(), Map.of("dataset_id", newDataset()))
                .then()
                .statusCode(422)
                .body("field", equalTo("dataset_id"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Map<String, Object> body = Map.of("dataset_id", dataset());
        UUID nothing = UUID.randomUUID();

        owner().contentType(ContentType.JSON)
                .body(body)
                .post("/evaluations/prompts/nothing/evaluate")
                .then()
                .statusCode(404);
        evaluate(owner(), Map.of("dataset_id", dataset(), "version", "9.9.9"))
                .then()
                .statusCode(404);
        evaluate(owner(), Map.of("dataset_id", nothing)).then().statusCode(404);
        owner().get("/evaluations/prompts/nothing").then().statusCode(404);
        owner().get("/evaluations/{id}/results", nothing).then().statusCode(404);
        get(nothing).then().statusCode(404);
        cancel(nothing).then().statusCode(404);
    }

    @Test
    void anotherProjectSeesNothingOfIt() throws SQLException {
        UUID dataset = dataset();
        UUID id = begin(Map.of("dataset_id", dataset));
        OtherProject other = OtherProject.create(database);

        other.by("owner").get("/evaluations/{id}", id).then().statusCode(404);
        other.by("owner").get("/evaluations/{id}/results", id).then().statusCode(404);
        other.by("owner").post("/evaluations/{id}/cancel", id).then().statusCode(404);
        other.by("owner")
                .body(Map.of("dataset_id", dataset))
                .post("/evaluations/prompts/{name}/evaluate", prompt)
                .then()
                .statusCode(404);
    }

    @Test
    void aViewerReadsAndAMemberEvaluates() {
        UUID dataset = dataset();
        UUID id = begin(Map.of("dataset_id", dataset));

        evaluate(as(Accounts.VIEWER), Map.of("dataset_id", dataset)).then().statusCode(403);
        as(Accounts.VIEWER).get("/evaluations/{id}", id).then().statusCode(200);
        as(Accounts.VIEWER).post("/evaluations/{id}/cancel", id).then().statusCode(403);
        evaluate(as(Accounts.MEMBER).header("Prefer", "respond-async"), Map.of("dataset_id", dataset))
                .then()
                .statusCode(202)
                .body("requested_by", equalTo("member"));
    }

    @Test
    void aKeyOfAPipelineNeedsNoMoreThanItsScope() {
        String key = People.newKey("default", "member", Scope.EVALUATIONS_RUN.wireName());

        Response answer = evaluate(
                as(key).header("Prefer", "respond-async"), Map.of("dataset_entries", List.of(entry("a", "b"))));

        answer.then().statusCode(202);
        as(key).get(answer.header("Location")).then().statusCode(200);
        as(key).get("/prompts").then().statusCode(403);
    }

    private static UUID dataset() {
        return newDataset(
                entry("one", "refund"), entry("two", "refund"), entry("three", "refund"), entry("four", "refund"));
    }

    private Response evaluate(RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body).post("/evaluations/prompts/{name}/evaluate", prompt);
    }

    private UUID begin(Map<String, Object> body) {
        Response answer = evaluate(owner().header("Prefer", "respond-async"), body);
        answer.then().statusCode(202);
        return UUID.fromString(answer.path("evaluation_id"));
    }

    private static Response get(UUID id) {
        return owner().get("/evaluations/{id}", id);
    }

    private static Response cancel(UUID id) {
        return owner().post("/evaluations/{id}/cancel", id);
    }

    private static void awaitStatus(UUID id, String status) {
        await().atMost(Duration.ofSeconds(30)).until(() -> get(id).path("status"), equalTo(status));
    }
}
