package dev.ratchet.registry;

import static dev.ratchet.registry.DatasetClient.count;
import static dev.ratchet.registry.DatasetClient.named;
import static dev.ratchet.registry.RegistryClient.owner;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** B5: import of Langfuse's exports. */
@QuarkusTest
class B5LangfuseImportIT {

    @Test
    void theProductionVersionOfANewPromptIsLiveAndAgentsAreToldOfItAlone() {
        String name = unique();
        try (RegistryClient registry = new RegistryClient()) {
            send(export(name, "latest", "production"))
                    .then()
                    .statusCode(200)
                    .body("items.version", equalTo(List.of("1.0.0", "2.0.0", "3.0.0")))
                    .body("items.detail", equalTo(List.of("draft", "active", "draft")));

            List<LivePrompt> told = registry.told(name, 1);
            assertThat(told).singleElement().satisfies(live -> {
                assertThat(live.prompt().version()).isEqualTo("2.0.0");
                assertThat(live.prompt().settings().model()).isEqualTo("gpt-4o");
            });
        }
        owner().get("/prompts/{name}?version=1.0.0", name)
                .then()
                .body("status", equalTo("draft"))
                .body("first_live_at", nullValue());
        owner().get("/prompts/{name}", name)
                .then()
                .body("version", equalTo("2.0.0"))
                .body("changelog", equalTo("second"))
                .body("metadata.labels", equalTo(List.of("production")));
    }

    @Test
    void labelsThatHaveMovedSinceMakeNoConflictAndNothingLive() {
        String name = unique();
        send(export(name, "latest", "production")).then().statusCode(200);

        send(export(name, "production", "former"))
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("unchanged", "unchanged", "unchanged")));

        owner().get("/prompts/{name}", name).then().body("version", equalTo("2.0.0"));
    }

    @Test
    void anotherTextOfAVersionIsAConflict() {
        String name = unique();
        send(export(name, "latest", "production")).then().statusCode(200);

        send(export(name, "latest", "production").replace("two {{a}}", "other {{a}}"))
                .then()
                .statusCode(409)
                .body("items.find { it.version == '2.0.0' }.action", equalTo("conflict"));
    }

    @Test
    void itemsAreToldAsADatasetByADryRun() {
        String items = """
                {"id": "1", "datasetName": "d", "input": {"a": 1}, "expectedOutput": "x", "status": "ACTIVE"}
                {"id": "2", "datasetName": "d", "input": {"a": 2}, "status": "ARCHIVED"}
                """;

        owner().contentType("application/x-ndjson")
                .body(items.getBytes(StandardCharsets.UTF_8))
                .post("/imports/langfuse?dry_run=true")
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("dataset"))
                .body("items[0].detail", equalTo("1 entry"))
                .body("warnings[0]", containsString("item 2 is archived"));
        assertThat(named("d")).isNull();
    }

    @Test
    void itemsBecomeDatasetsAndTheSameAgainIsUnchanged() {
        String name = unique();

        send(items(name + "-a", "x") + items(name + "-b", "y"))
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("created", "created")));
        send(items(name + "-a", "x") + items(name + "-b", "y"))
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("unchanged", "unchanged")));

        owner().get("/datasets/{id}/entries", named(name + "-a"))
                .then()
                .body("items.input_data", equalTo(List.of(Map.of("a", 1), Map.of("input", "text"))))
                .body("items.expected_output", equalTo(List.of("x", "{\"label\":1.5E-7}")))
                .body("items[0].metadata", equalTo(Map.of("langfuse_id", "1", "score", 0.5f)))
                .body("items.source", equalTo(List.of("import", "import")));
    }

    @Test
    void oneOfTwoDatasetsThatIsAConflictIsToldAndTheOtherIsNotMade() {
        String name = unique();
        send(items(name + "-a", "x")).then().statusCode(200);

        send(items(name + "-b", "y") + items(name + "-a", "other") + items(name + "-c", "y"))
                .then()
                .statusCode(409)
                .body("items.name", equalTo(List.of(name + "-a", name + "-b", name + "-c")))
                .body("items.action", equalTo(List.of("conflict", "created", "created")));

        assertThat(named(name + "-b")).isNull();
        assertThat(named(name + "-c")).isNull();
        assertThat(count(requireNonNull(named(name + "-a")))).isEqualTo(2);
    }

    @Test
    void anEntryThatMayNotBeStoredIsToldAndNothingIsMade() {
        String name = unique();

        send(items(name + "-a", "\\u0000") + items(name + "-b", "y"))
                .then()
                .statusCode(422)
                .body("items.action", equalTo(List.of("invalid", "created")))
                .body("items[0].detail", containsString("expected_output"));

        assertThat(named(name + "-a")).isNull();
        assertThat(named(name + "-b")).isNull();
    }

    @Test
    void anArchivedPromptIsAConflictThatIsTold() {
        String name = unique();
        send(export(name, "latest", "production")).then().statusCode(200);
        owner().delete("/prompts/{name}", name).then().statusCode(204);

        send(export(name, "latest", "production").replace("\"version\": 3", "\"version\": 4"))
                .then()
                .statusCode(409)
                .body("items.action", equalTo(List.of("unchanged", "unchanged", "conflict")))
                .body("items[2].detail", containsString("archived"));
    }

    private static String items(String dataset, String expected) {
        return """
                {"id": "1", "datasetName": "%1$s", "input": {"a": 1}, "expectedOutput": "%2$s", "metadata": {"score": 0.5}}
                {"id": "2", "datasetName": "%1$s", "input": "text", "expectedOutput": {"label": 1.5e-7}}
                """.formatted(dataset, expected);
    }

    private static String export(String name, String ofThird, String ofSecond) {
        return """
                [{"name": "%1$s", "version": 3, "type": "text", "prompt": "three {{a}}", "config": {}, "labels": ["%2$s"], "tags": []},
                 {"name": "%1$s", "version": 2, "type": "text", "prompt": "two {{a}}", "commitMessage": "second",
                  "config": {"model": "gpt-4o"}, "labels": ["%3$s"], "tags": ["t"]},
                 {"name": "%1$s", "version": 1, "type": "text", "prompt": "one {{a}}", "config": {}, "labels": [], "tags": ["t"]}]
                """.formatted(name, ofThird, ofSecond);
    }

    private static Response send(String export) {
        return owner().contentType(ContentType.JSON).body(export).post("/imports/langfuse");
    }

    private static String unique() {
        return "langfuse-" + System.nanoTime();
    }
}
