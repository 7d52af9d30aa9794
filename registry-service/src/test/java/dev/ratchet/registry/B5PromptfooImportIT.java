package dev.ratchet.registry;

import static dev.ratchet.registry.DatasetClient.count;
import static dev.ratchet.registry.DatasetClient.named;
import static dev.ratchet.registry.RegistryClient.owner;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** B5: import of promptfoo configurations. */
@QuarkusTest
class B5PromptfooImportIT {
    private static final String CONFIG = """
            prompts: ["One word: {{message}}"]
            tests:
              - vars: {message: [a, b]}
                assert: [{type: equals, value: x}]
              - vars: {message: c}
                assert:
                  - {type: not-contains, value: sorry}
                  - {type: llm-rubric, value: Is polite.}
            """;

    @Test
    void aPromptBecomesAVersionAndTheSameAgainIsUnchanged() {
        String name = unique();
        String config = """
                prompts:
                  - "One word: {{message}}"
                providers: [openai:gpt-4o-mini]
                """;

        send(config, "name=" + name)
                .then()
                .statusCode(200)
                .body("items[0].name", equalTo(name))
                .body("items[0].version", equalTo("1.0.0"))
                .body("items[0].action", equalTo("created"));
        send(config, "name=" + name)
                .then()
                .statusCode(200)
                .body("items[0].version", equalTo("1.0.0"))
                .body("items[0].action", equalTo("unchanged"));
        send(config.replace("One", "Just one"), "name=" + name)
                .then()
                .body("items[0].version", equalTo("1.1.0"))
                .body("items[0].detail", equalTo("draft"));

        owner().get("/prompts/{name}", name)
                .then()
                .body("template_text", equalTo("One word: {{message}}"))
                .body("metadata.model", equalTo("gpt-4o-mini"));
    }

    @Test
    void aDryRunTellsOfTheDatasetAndOfWhatHasNoCounterpart() {
        String name = unique();

        send("""
                prompts: ["One word: {{message}}"]
                tests:
                  - vars: {message: [a, b]}
                    assert:
                      - type: equals
                        value: x
                      - type: python
                        value: len(output) > 3
                """, "dry_run=true&name=" + name)
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("prompt", "dataset")))
                .body("items[1].name", equalTo(name))
                .body("items[1].action", equalTo("created"))
                .body("items[1].detail", equalTo("2 entries"))
                .body("unsupported", hasSize(1))
                .body("unsupported[0].what", equalTo("python"))
                .body("unsupported[0].line", equalTo(7))
                .body("unsupported[0].column", equalTo(15))
                .body("unsupported[0].detail", containsString("left out"));

        owner().get("/prompts/{name}", name).then().statusCode(404);
        assertThat(named(name)).isNull();
    }

    @Test
    void testsBecomeADatasetWithItsChecksAndTheSameAgainIsUnchanged() {
        String name = unique();

        send(CONFIG, "name=" + name)
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("created", "created")));
        send(CONFIG, "name=" + name)
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("prompt", "dataset")))
                .body("items.action", equalTo(List.of("unchanged", "unchanged")))
                .body("items[1].detail", equalTo("3 entries"));

        owner().get("/datasets/{id}/entries", named(name))
                .then()
                .body("items.input_data.message", equalTo(List.of("a", "b", "c")))
                .body("items[0].expected_output", equalTo("x"))
                .body("items[0].metadata.checks[0].kind", equalTo("equals"))
                .body("items[0].metadata.checks[0].value", equalTo("x"))
                .body("items[2].rubric", equalTo("Is polite."))
                .body("items[2].metadata.checks[0].not", equalTo(true))
                .body("items.source", equalTo(List.of("import", "import", "import")));
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        String name = unique();
        String config = """
                prompts: ["{{large}} {{small}} {{one}}"]
                tests:
                  - vars: {large: 1.0e10, small: 0.00000012, one: 1.0, whole: 12345678901}
                    assert: [{type: latency, threshold: 5000}, {type: cost, threshold: 1e-7}]
                """;

        send(config, "name=" + name).then().statusCode(200);
        send(config, "name=" + name)
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("unchanged", "unchanged")));
    }

    @Test
    void aDatasetWithOtherEntriesIsAConflictAndNothingIsChanged() {
        String name = unique();
        send(CONFIG, "name=" + name).then().statusCode(200);

        send(CONFIG.replace("One", "Just one").replace("message: c", "message: d"), "name=" + name)
                .then()
                .statusCode(409)
                .body("items.action", equalTo(List.of("created", "conflict")))
                .body("items[1].detail", containsString("a dataset " + name));

        assertThat(count(requireNonNull(named(name)))).isEqualTo(3);
        owner().get("/datasets/{id}/entries", named(name))
                .then()
                .body("items.input_data.message", equalTo(List.of("a", "b", "c")));
        owner().get("/prompts/{name}/versions", name).then().body("total", equalTo(1));
    }

    @Test
    void anArchivedPromptIsAConflictAndItsDatasetIsCheckedAllTheSame() {
        String name = unique();
        send(CONFIG, "name=" + name).then().statusCode(200);
        owner().delete("/prompts/{name}", name).then().statusCode(204);

        send(CONFIG.replace("One", "Just one"), "name=" + name)
                .then()
                .statusCode(409)
                .body("items.action", equalTo(List.of("conflict", "unchanged")))
                .body("items[0].detail", containsString("archived"));
    }

    @Test
    void entriesOfAnImportAreTold() {
        String name = unique();
        try (DatasetClient datasets = new DatasetClient()) {
            send(CONFIG, "dry_run=true&name=" + name).then().statusCode(200);
            assertThat(named(name)).isNull();
            send(CONFIG, "name=" + name).then().statusCode(200);

            assertThat(datasets.stored(requireNonNull(named(name)), 3))
                    .extracting(DatasetEntryStored::expectedOutput)
                    .containsExactlyInAnyOrder("x", "x", null);
        }
    }

    @Test
    void whatIsNoConfigurationIsRefused() {
        send("prompts: {broken", "name=x").then().statusCode(400).body("detail", containsString("not YAML"));
        send("just: something", "name=x")
                .then()
                .statusCode(400)
                .body("detail", containsString("no promptfoo configuration"));
        send("prompts: [x]", "name=a/b").then().statusCode(422).body("field", equalTo("name"));
    }

    private static Response send(String config, String query) {
        return owner().contentType("application/yaml")
                .body(config.getBytes(StandardCharsets.UTF_8))
                .post("/imports/promptfoo?" + query);
    }

    private static String unique() {
        return "promptfoo-" + System.nanoTime();
    }
}
