package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.owner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** B5: import of promptfoo configurations. */
@QuarkusTest
class B5PromptfooImportIT {

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
