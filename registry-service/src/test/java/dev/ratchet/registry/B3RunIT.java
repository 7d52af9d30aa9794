package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.post;
import static dev.ratchet.testing.FakeProvider.refuses;
import static dev.ratchet.testing.FakeProvider.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.testing.FakeProvider;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B3: a prompt is run on one input, and its answer is checked. */
@QuarkusTest
class B3RunIT {
    private static final Map<String, Object> LABELS = Map.of("type", "string", "enum", List.of("billing", "refund"));
    private static final Map<String, Object> INPUT = Map.of("message", "I want my {money} back");

    @BeforeEach
    void forget() {
        FakeProvider.SCRIPT.clear();
        FakeProvider.ASKED.clear();
    }

    @Test
    void theLiveVersionIsRunAsItIsWritten() {
        String name = prompt(Map.of("output_schema", LABELS, "metadata", Map.of("temperature", 0.3, "max_tokens", 9)));
        FakeProvider.SCRIPT.add(says("refund"));

        Response run = run(name, Map.of("input_data", INPUT));

        run.then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("version", equalTo("1.0.0"))
                .body("output", equalTo("refund"))
                .body("output_valid", equalTo(true))
                .body("violations.size()", equalTo(0))
                .body("model", equalTo("priced-model"))
                .body("usage.input_tokens", equalTo(1000))
                .body("usage.output_tokens", equalTo(200))
                .body("latency_ms", greaterThanOrEqualTo(0));
        JsonNode asked = FakeProvider.ASKED.getFirst();
        assertThat(asked.at("/messages/0/content").asText()).isEqualTo("Label it: I want my {money} back");
        assertThat(asked.path("temperature").asDouble()).isEqualTo(0.3);
        assertThat(asked.path("max_completion_tokens")
                        .asInt(asked.path("max_tokens").asInt()))
                .isEqualTo(9);
    }

    @Test
    void aNamedVersionModelAndTemperatureAreUsedInstead() {
        String name = prompt(Map.of());
        post("/prompts", Map.of("name", name, "template_text", "Second: {message}"))
                .then()
                .statusCode(201);
        FakeProvider.SCRIPT.add(says("anything"));

        Response run = run(
                name, Map.of("input_data", INPUT, "version", "1.1.0", "model", "another-model", "temperature", 1.5));

        run.then().statusCode(200).body("version", equalTo("1.1.0")).body("output_valid", nullValue());
        JsonNode asked = FakeProvider.ASKED.getFirst();
        assertThat(asked.path("model").asText()).isEqualTo("another-model");
        assertThat(asked.path("temperature").asDouble()).isEqualTo(1.5);
        assertThat(asked.at("/messages/0/content").asText()).startsWith("Second: ");
    }

    @Test
    void anAnswerThatBreaksTheOutputSchemaIsToldWithWhatItBreaks() {
        String name = prompt(Map.of("output_schema", LABELS));
        FakeProvider.SCRIPT.add(says("Sure! It is a refund."));

        run(name, Map.of("input_data", INPUT))
                .then()
                .statusCode(200)
                .body("output", equalTo("Sure! It is a refund."))
                .body("output_valid", equalTo(false))
                .body("violations[0].detail", containsString("enum"));
    }

    @Test
    void aMissingVariableIs422AndIsNamedWithoutAskingTheModel() {
        String name = prompt(Map.of());

        run(name, Map.of("input_data", Map.of("text", "x")))
                .then()
                .statusCode(422)
                .body("field", equalTo("input_data.message"))
                .body("detail", containsString("variable message"));
        run(name, Map.of()).then().statusCode(422);
        assertThat(FakeProvider.ASKED).isEmpty();
    }

    @Test
    void anInputThatBreaksTheInputSchemaIs422() {
        Map<String, Object> schema =
                Map.of("type", "object", "properties", Map.of("message", Map.of("type", "string", "maxLength", 3)));
        String name = prompt(Map.of("input_schema", schema));

        run(name, Map.of("input_data", INPUT))
                .then()
                .statusCode(422)
                .body("field", equalTo("input_data"))
                .body("detail", containsString("maxLength"));
    }

    @ParameterizedTest
    @CsvSource({"temperature,3", "max_tokens,0", "model,''"})
    void anOverrideOutOfRangeIs422(String field, String value) {
        Map<String, Object> body = new HashMap<>(Map.of("input_data", INPUT));
        body.put(field, field.equals("model") ? value : Integer.valueOf(value));

        run(prompt(Map.of()), body).then().statusCode(422).body("field", equalTo(field));
    }

    @Test
    void aModelThatIsBusyIs503WithATimeToTryAgain() {
        String name = prompt(Map.of());
        FakeProvider.SCRIPT.add(refuses(429, "slow down", "7"));

        run(name, Map.of("input_data", INPUT))
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("7"))
                .body("detail", containsString("try again later"));
    }

    @Test
    void everyRunAsksTheModelAnew() {
        String name = prompt(Map.of());

        run(name, Map.of("input_data", INPUT)).then().statusCode(200);
        run(name, Map.of("input_data", INPUT)).then().statusCode(200);

        assertThat(FakeProvider.ASKED).hasSize(2);
    }

    @Test
    void aModelOfAnUnknownEndpointIs502AndNobodyIsAsked() {
        String name = prompt(Map.of());

        run(name, Map.of("input_data", INPUT, "model", "http://169.254.169.254/latest"))
                .then()
                .statusCode(502)
                .body("detail", containsString("names no endpoint of this installation"));
        assertThat(FakeProvider.ASKED).isEmpty();
    }

    @Test
    void aModelThatRefusesIs502() {
        String name = prompt(Map.of());
        FakeProvider.SCRIPT.add(refuses(400, "no such model"));

        run(name, Map.of("input_data", INPUT)).then().statusCode(502).body("detail", containsString("no such model"));
    }

    @Test
    void aViewerMayNotRunAndAnUnknownPromptIs404() {
        String name = prompt(Map.of());

        as(Accounts.VIEWER)
                .contentType(ContentType.JSON)
                .body(Map.of("input_data", INPUT))
                .post("/prompts/{name}/run", name)
                .then()
                .statusCode(403);
        run("nobody-knows-it", Map.of("input_data", INPUT)).then().statusCode(404);
    }

    private static String prompt(Map<String, Object> more) {
        String name = "run-" + System.nanoTime();
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", name);
        body.put("template_text", "Label it: {message}");
        post("/prompts", body).then().statusCode(201);
        return name;
    }

    private static Response run(String name, Map<String, Object> body) {
        return post("/prompts/" + name + "/run", body);
    }
}
