package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** B1: prompts as versioned artifacts. */
@QuarkusTest
class PromptsIT {
    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void theFirstVersionIsLiveAtOnceWithAllThatAnAgentNeeds() {
        String name = "first-" + System.nanoTime();
        Map<String, Object> outputSchema = Map.of("type", "string", "enum", List.of("billing", "refund"));

        post(
                        "/prompts",
                        Map.of(
                                "name",
                                name,
                                "template_text",
                                "Label it: {message}",
                                "output_schema",
                                outputSchema,
                                "metadata",
                                Map.of(
                                        "model",
                                        "ratchet-local-1",
                                        "temperature",
                                        0,
                                        "max_tokens",
                                        64,
                                        "score_threshold",
                                        0.7,
                                        "owner",
                                        "support")))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/prompts/" + name + "?version=1.0.0"))
                .body("status", equalTo("active"))
                .body("variables", equalTo(List.of("message")))
                .body("metadata.owner", equalTo("support"))
                .body("parent_version_id", nullValue())
                .body("created_by", equalTo("owner"));

        LivePrompt live = registry.told(name, 1).getFirst();
        assertThat(live.revision()).isEqualTo(1);
        assertThat(live.prompt().settings().model()).isEqualTo("ratchet-local-1");
        assertThat(live.prompt().settings().maxTokens()).isEqualTo(64);
        assertThat(live.prompt().scoreThreshold()).isEqualTo(0.7);
        assertThat(live.prompt().outputSchema()).isNotNull();
        owner().get("/prompts?limit=200").then().body("items.name", hasItem(name));
    }

    @Test
    void aLaterVersionIsADraftOfTheLiveOneAndGetsTheNextNumber() {
        String name = newPrompt();
        String live = owner().get("/prompts/{name}", name).path("id");

        post("/prompts", Map.of("name", name, "template_text", "Second {message}"))
                .then()
                .statusCode(201)
                .body("version", equalTo("1.1.0"))
                .body("status", equalTo("draft"))
                .body("parent_version_id", equalTo(live));
        post("/prompts", Map.of("name", name, "version", "1.10.0", "template_text", "x"))
                .then()
                .statusCode(201);
        post("/prompts", Map.of("name", name, "version", "1.9.0", "template_text", "y"))
                .then()
                .statusCode(201);

        List<String> versions = owner().get("/prompts/{name}/versions", name).path("version");
        assertThat(versions).containsExactly("1.10.0", "1.9.0", "1.1.0", "1.0.0");
        owner().get("/prompts/{name}", name).then().body("version", equalTo("1.0.0"));
        owner().get("/prompts/{name}?version=1.9.0", name).then().body("template_text", equalTo("y"));
        owner().get("/prompts/{name}?version=3.0.0", name).then().statusCode(404);
        owner().get("/prompts/{name}?version=latest", name).then().statusCode(422);
    }

    @Test
    void aVersionThatIsThereAlreadyIs409() {
        String name = newPrompt();

        post("/prompts", Map.of("name", name, "version", "1.0.0", "template_text", "x"))
                .then()
                .statusCode(409)
                .body("detail", containsString("1.0.0 exists already"));
    }

    @Test
    void whoHasTheLiveVersionAlreadyIsToldSo() {
        String name = newPrompt();
        Response first = owner().get("/prompts/{name}/live", name);
        String tag = first.header("ETag");

        first.then().statusCode(200).body("revision", equalTo(1)).body("settings.model", nullValue());
        owner().header("If-None-Match", tag)
                .get("/prompts/{name}/live", name)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyOrNullString());
        registry.monitored(name, "Better: {message}");
        owner().header("If-None-Match", tag)
                .get("/prompts/{name}/live", name)
                .then()
                .statusCode(200)
                .body("version", equalTo("1.1.0"));
    }

    static Stream<Arguments> thatCannotBeMeant() {
        return Stream.of(
                Arguments.of("name", null, "name is missing"),
                Arguments.of("name", "a/b", "name must match"),
                Arguments.of("template_text", "", "template_text is missing"),
                Arguments.of("template_text", "x".repeat(205_000), "longer than 200 kB"),
                Arguments.of("template_text", "a\u0000b", "cannot be stored"),
                Arguments.of("version", "one", "semantic version"),
                Arguments.of("output_schema", Map.of("type", 7), "no valid JSON Schema"),
                Arguments.of("output_schema", "text", "no valid JSON Schema"),
                Arguments.of("input_schema", Map.of("pattern", "("), "no usable JSON Schema"),
                Arguments.of("input_schema", Map.of("$ref", "http://localhost:1/x"), "no usable JSON Schema"),
                Arguments.of("metadata", Map.of("a", "\ud800"), "cannot be stored"),
                Arguments.of("metadata", List.of(1), "metadata must be a JSON object"),
                Arguments.of("metadata", Map.of("temperature", "hot"), "metadata.temperature must be a number"),
                Arguments.of("metadata", Map.of("max_tokens", 0.5), "metadata.max_tokens must be a whole number"),
                Arguments.of("metadata", Map.of("score_threshold", 2), "metadata.score_threshold must be"),
                Arguments.of("parent_version_id", UUID.randomUUID(), "no version of this prompt"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("thatCannotBeMeant")
    void aFieldThatCannotBeMeantIs422AndIsNamed(String field, Object value, String detail) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "odd-" + System.nanoTime(), "template_text", "x {y}"));
        body.put(field, value);

        post("/prompts", body)
                .then()
                .statusCode(422)
                .body("detail", containsString(detail))
                .body("field", containsString(field));
    }

    @Test
    void aVersionThatIsRefusedLeavesNoPromptBehind() {
        String name = "none-" + System.nanoTime();

        post("/prompts", Map.of("name", name, "template_text", "x", "parent_version_id", UUID.randomUUID()))
                .then()
                .statusCode(422);

        owner().get("/prompts/{name}", name).then().statusCode(404);
    }
}
