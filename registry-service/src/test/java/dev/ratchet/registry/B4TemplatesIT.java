package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ratchet.events.wire.EventIds;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B4: templates are text with places for variables, and nothing else. */
@QuarkusTest
class B4TemplatesIT {
    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void jsonInATemplateSurvivesUntouched() {
        String text =
                "Answer with {\"label\": \"…\", \"nested\": {\"a\": [{}]}}.\n\n{{message}} \\{literal} { spaced }";

        Response created = create(text, Map.of());

        created.then()
                .statusCode(201)
                .body("template_text", equalTo(text))
                .body("variables", equalTo(List.of("message")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#if x}}", "{{ x | upper }}", "{{user.name}}", "{% for a in b %}"})
    void logicIsRefusedWithItsPlace(String logic) {
        create("{x}\n " + logic, Map.of())
                .then()
                .statusCode(422)
                .body("field", equalTo("template_text"))
                .body("detail", containsString(logic + " at line 2, column 2"));
    }

    @Test
    void aVariableThatTheInputSchemaDoesNotDeclareIsNamed() {
        Map<String, Object> schema =
                Map.of("type", "object", "properties", Map.of("message", Map.of("type", "string")));

        create("{message} {tone}", Map.of("input_schema", schema))
                .then()
                .statusCode(422)
                .body("detail", containsString("uses tone, which input_schema does not declare"));
        create("{message} \\{tone}", Map.of("input_schema", schema)).then().statusCode(201);
    }

    @Test
    void aCandidateThatDropsOrInventsAVariableOrBringsLogicIsRefused() {
        String prompt = RegistryClient.newPrompt();
        List<String> reasons = List.of("drops_variable", "invents_variable", "has_logic");
        List<Double> before = reasons.stream()
                .map(reason -> RegistryClient.ignored("Candidate", reason))
                .toList();

        registry.facts.publish(Facts.proposed(
                EventIds.fresh(),
                prompt,
                "none",
                "{message} {other}",
                "{message} {{#each x}}",
                "{message} \\{other} good"));

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(owner().get("/prompts/{name}/versions", prompt)
                                .<List<String>>path("items.template_text"))
                        .containsExactly("{message} \\{other} good", RegistryClient.FLAWED));
        assertThat(reasons.stream().map(reason -> RegistryClient.ignored("Candidate", reason)))
                .containsExactlyElementsOf(
                        before.stream().map(count -> count + 1).toList());
    }

    private static Response create(String text, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", "template-" + System.nanoTime());
        body.put("template_text", text);
        return post("/prompts", body);
    }
}
