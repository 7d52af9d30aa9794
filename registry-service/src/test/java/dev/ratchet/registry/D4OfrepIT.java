package dev.ratchet.registry;

import static dev.ratchet.registry.People.newKey;
import static dev.ratchet.registry.People.newProject;
import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D4: live prompts by the OpenFeature Remote Evaluation Protocol. */
@QuarkusTest
class D4OfrepIT {
    private static final String FLAGS = "/ofrep/v1/evaluate/flags";
    private static final String SOMEBODY = "{\"context\": {\"targetingKey\": \"session-1\"}}";

    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aFlagIsThePromptAndItsValueTheTemplate() {
        String prompt = newPrompt();

        evaluate(prompt, SOMEBODY)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("key", equalTo(prompt))
                .body("value", equalTo(RegistryClient.FLAWED))
                .body("reason", equalTo("STATIC"))
                .body("variant", equalTo("live"))
                .body("metadata", equalTo(Map.of("version", "1.0.0", "revision", 1)));
        evaluate(prompt, "").then().statusCode(200).body("value", equalTo(RegistryClient.FLAWED));
    }

    @Test
    void whoAsksForAnObjectGetsTheVersionAndTheModelToo() {
        String prompt = "object-" + System.nanoTime();
        post(
                        "/prompts",
                        Map.of(
                                "name",
                                prompt,
                                "template_text",
                                "Label it: {message}",
                                "output_schema",
                                Map.of("enum", List.of("billing", "refund")),
                                "metadata",
                                Map.of("model", "ratchet-local-1", "max_tokens", 64)))
                .then()
                .statusCode(201);

        evaluate(prompt, "{\"context\": {\"ratchet_value\": \"object\"}}")
                .then()
                .statusCode(200)
                .body("value.version", equalTo("1.0.0"))
                .body("value.template", equalTo("Label it: {message}"))
                .body("value.model", equalTo("ratchet-local-1"))
                .body("value.max_tokens", equalTo(64))
                .body("value.output_schema.enum", equalTo(List.of("billing", "refund")))
                .body("metadata.model", equalTo("ratchet-local-1"));
    }

    @Test
    void whatIsShippedIsTheNextValue() {
        String prompt = newPrompt();
        evaluate(prompt, SOMEBODY).then().body("metadata.version", equalTo("1.0.0"));

        var deployment = registry.monitored(prompt, "Better: {message}");

        evaluate(prompt, SOMEBODY)
                .then()
                .body("value", equalTo("Better: {message}"))
                .body("metadata.version", equalTo("1.1.0"))
                .body("metadata.deployment_id", equalTo(deployment.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody-has-it | {}                                    | 404 | FLAG_NOT_FOUND  | There is no prompt",
                "no%20name     | {}                                    | 404 | FLAG_NOT_FOUND  | No prompt can have",
                "any           | {\"context\":                         | 400 | PARSE_ERROR     | The body is not JSON",
                "any           | []                                    | 400 | PARSE_ERROR     | The body must be",
                "any           | {\"context\": {\"targetingKey\": []}} | 400 | INVALID_CONTEXT | targetingKey must"
            })
    void whatCannotBeEvaluatedIsSaidInTheProtocolsWords(
            String key, String body, int status, String code, String details) {
        json(as(Accounts.VIEWER))
                .urlEncodingEnabled(false)
                .body(body)
                .post(FLAGS + "/" + key)
                .then()
                .statusCode(status)
                .contentType(ContentType.JSON)
                .body("key", notNullValue())
                .body("errorCode", equalTo(code))
                .body("errorDetails", startsWith(details));
    }

    @Test
    void allFlagsAreAnsweredOnceAndThenOnlyWhenOneHasChanged() {
        String project = newProject();
        String key = newKey(project, "owner");
        bulk(key, "{}").then().statusCode(200).body("flags", equalTo(List.of()));
        add(key, "b-prompt");
        add(key, "a-prompt");

        Response first = bulk(key, SOMEBODY);
        String tag = first.header("ETag");

        first.then()
                .statusCode(200)
                .body("flags.key", equalTo(List.of("a-prompt", "b-prompt")))
                .body("flags.reason", equalTo(List.of("STATIC", "STATIC")));
        again(key, tag, SOMEBODY).then().statusCode(304).header("ETag", tag).body(emptyOrNullString());
        again(key, "W/" + tag + ", \"x\"", SOMEBODY).then().statusCode(304);
        again(key, tag, "{\"context\": {\"ratchet_value\": \"object\"}}").then().statusCode(200);

        add(key, "c-prompt");

        again(key, tag, SOMEBODY)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("flags.key", hasItem("c-prompt"));
    }

    @Test
    void aBulkRequestThatCannotBeReadNamesNoFlag() {
        bulk(Accounts.VIEWER, "{\"context\": 1}")
                .then()
                .statusCode(400)
                .body("key", nullValue())
                .body("errorCode", equalTo("INVALID_CONTEXT"))
                .body("errorDetails", equalTo("context must be a JSON object"));
    }

    @Test
    void aPromptThatIsPutAwayStaysServed() {
        String prompt = newPrompt();
        owner().delete("/prompts/{name}", prompt).then().statusCode(204);

        evaluate(prompt, SOMEBODY).then().statusCode(200);
        bulk(Accounts.VIEWER, SOMEBODY).then().body("flags.key", hasItem(prompt));
    }

    @Test
    void anotherProjectsFlagsAreNotFound() {
        String prompt = newPrompt();
        String stranger = newKey(newProject(), "owner");

        json(as(stranger))
                .body(SOMEBODY)
                .post(FLAGS + "/" + prompt)
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("FLAG_NOT_FOUND"));
        bulk(stranger, SOMEBODY).then().body("flags", equalTo(List.of()));
    }

    @Test
    void aKeyThatMayReadLivePromptsIsEnoughInEitherHeader() {
        String project = newProject();
        add(newKey(project, "owner"), "some-prompt");
        String agent = newKey(project, "viewer", "live:read");
        String other = newKey(project, "owner", "datasets:write");

        bulk(agent, SOMEBODY).then().statusCode(200);
        json(given().header("X-API-Key", agent))
                .body(SOMEBODY)
                .post(FLAGS + "/some-prompt")
                .then()
                .statusCode(200);
        bulk(other, SOMEBODY).then().statusCode(403);
        bulk(agent + "x", SOMEBODY).then().statusCode(401);
        json(given()).body(SOMEBODY).post(FLAGS).then().statusCode(401);
        assertThat(json(given().header("X-API-Key", other))
                        .body(SOMEBODY)
                        .post(FLAGS)
                        .statusCode())
                .isEqualTo(403);
    }

    private static void add(String key, String prompt) {
        json(as(key))
                .body(Map.of("name", prompt, "template_text", RegistryClient.FLAWED))
                .post("/prompts")
                .then()
                .statusCode(201);
    }

    private static Response evaluate(String prompt, String body) {
        return json(as(Accounts.VIEWER)).body(body).post(FLAGS + "/{key}", prompt);
    }

    private static Response bulk(String key, String body) {
        return json(as(key)).body(body).post(FLAGS);
    }

    private static Response again(String key, String tags, String body) {
        return json(as(key)).header("If-None-Match", tags).body(body).post(FLAGS);
    }

    private static RequestSpecification json(RequestSpecification request) {
        return request.contentType(ContentType.JSON);
    }
}
