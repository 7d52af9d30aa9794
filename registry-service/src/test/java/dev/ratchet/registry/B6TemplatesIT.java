package dev.ratchet.registry;

import static dev.ratchet.registry.DatasetClient.count;
import static dev.ratchet.registry.DatasetClient.named;
import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B6: prompts and datasets out of the library of templates. */
@QuarkusTest
class B6TemplatesIT {

    @ParameterizedTest
    @ValueSource(strings = {"/prompts/templates", "/datasets/templates"})
    void theLibraryIsListedWithWhatOneHasToBring(String path) {
        as(Accounts.VIEWER)
                .get(path)
                .then()
                .statusCode(200)
                .body("", hasSize(10))
                .body("id", hasItems("email-classifier", "code-generation"))
                .body("find { it.id == 'email-classifier' }.variables", equalTo(List.of("subject", "body")))
                .body("find { it.id == 'email-classifier' }.prompt_name", equalTo("email-classifier"))
                .body("find { it.id == 'email-classifier' }.dataset_name", equalTo("email-classifier-examples"))
                .body("find { it.id == 'email-classifier' }.entries", equalTo(18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prompts/templates", "/datasets/templates"})
    void aTemplateIsShownWholeBeforeItIsUsed(String path) {
        as(Accounts.VIEWER)
                .get(path + "/sentiment")
                .then()
                .statusCode(200)
                .body("prompt.variables", equalTo(List.of("text")))
                .body("prompt.output_schema.required", equalTo(List.of("sentiment", "sarcastic")))
                .body("dataset.entries", hasSize(greaterThanOrEqualTo(12)))
                .body("dataset.entries[0].input_data.text", containsString("Battery lasts two full days"))
                .body(
                        "dataset.entries[0].expected_output",
                        equalTo("{\"sentiment\": \"positive\", \"sarcastic\": false}"))
                .body("dataset.entries[0].rubric", nullValue())
                .body("dataset.entries[0].metadata.tags", equalTo(List.of("plain")));
    }

    @Test
    void aPromptMadeFromATemplateIsLiveAtOnce() {
        String name = "mails-" + System.nanoTime();

        try (RegistryClient registry = new RegistryClient()) {
            as(Accounts.MEMBER)
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", name))
                    .post("/prompts/templates/email-classifier")
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith("/prompts/" + name + "?version=1.0.0"))
                    .body("name", equalTo(name))
                    .body("status", equalTo("active"))
                    .body("created_by", equalTo("member"))
                    .body("metadata.template", equalTo("email-classifier"));

            LivePrompt live = registry.told(name, 1).getFirst();
            assertThat(live.prompt().templateText()).contains("{{subject}}", "{{body}}");
            assertThat(live.prompt().settings().temperature()).isZero();
        }
        owner().get("/prompts/{name}/live", name).then().statusCode(200);
    }

    @Test
    void withoutANameItGetsTheTemplatesOwnAndASecondTimeIs409() {
        post("/prompts/templates/code-review", "").then().statusCode(201).body("name", equalTo("code-review"));

        post("/prompts/templates/code-review", "{}")
                .then()
                .statusCode(409)
                .body("detail", containsString("a prompt code-review already"));
        owner().get("/prompts/code-review/versions").then().body("items", hasSize(1));
    }

    @Test
    void aPromptThatHasAnotherVersionOnlyIsNotTouched() {
        String name = "other-" + System.nanoTime();
        post("/prompts", Map.of("name", name, "version", "2.0.0", "template_text", "mine"))
                .then()
                .statusCode(201);

        post("/prompts/templates/sentiment", Map.of("name", name)).then().statusCode(409);

        owner().get("/prompts/{name}/versions", name).then().body("items.version", equalTo(List.of("2.0.0")));
    }

    @Test
    void aDatasetMadeFromATemplateTakesItsPromptAlongWhereOneIsNamed() {
        String prompt = "with-data-" + System.nanoTime();

        as(Accounts.MEMBER)
                .contentType(ContentType.JSON)
                .body(Map.of("name", prompt + "-examples", "prompt_name", prompt))
                .post("/datasets/templates/extraction")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/datasets/[0-9a-f-]{36}"))
                .body("id", notNullValue())
                .body("name", equalTo(prompt + "-examples"))
                .body("entries", equalTo(15))
                .body("prompt_name", equalTo(prompt));

        owner().get("/prompts/{name}", prompt).then().statusCode(200).body("metadata.template", equalTo("extraction"));
    }

    @Test
    void aDatasetIsMadeAloneWhereNoPromptIsNamed() {
        String name = "alone-" + System.nanoTime();

        post("/datasets/templates/moderation", Map.of("name", name))
                .then()
                .statusCode(201)
                .body("name", equalTo(name))
                .body("prompt_name", nullValue());
    }

    @Test
    void whereOneOfTheTwoIsRefusedNeitherIsMade() {
        String prompt = "neither-" + System.nanoTime();

        post("/datasets/templates/extraction", Map.of("name", "taken-" + prompt, "prompt_name", newPrompt()))
                .then()
                .statusCode(409);
        post("/datasets/templates/extraction", Map.of("name", " ", "prompt_name", prompt))
                .then()
                .statusCode(422)
                .body("field", equalTo("name"));

        owner().get("/prompts/{name}", prompt).then().statusCode(404);
        assertThat(named("taken-" + prompt)).isNull();
    }

    @Test
    void whereTheDatasetIsThereAlreadyNoPromptIsMade() {
        String name = "twice-" + System.nanoTime();
        post("/datasets/templates/extraction", Map.of("name", name)).then().statusCode(201);

        post("/datasets/templates/extraction", Map.of("name", name, "prompt_name", name))
                .then()
                .statusCode(409)
                .body("detail", containsString("a dataset " + name));

        owner().get("/prompts/{name}", name).then().statusCode(404);
        assertThat(count(requireNonNull(named(name)))).isEqualTo(15);
    }

    @Test
    void theEntriesOfATemplateAreTheDatasetsOwnAndAreTold() {
        String name = "told-" + System.nanoTime();
        try (DatasetClient datasets = new DatasetClient()) {
            String id =
                    post("/datasets/templates/extraction", Map.of("name", name)).path("id");
            UUID dataset = UUID.fromString(id);

            List<UUID> told = datasets.stored(dataset, 15).stream()
                    .map(DatasetEntryStored::entryId)
                    .toList();
            List<String> listed = owner().get("/datasets/{id}/entries", dataset).path("items.id");
            assertThat(told.stream().map(UUID::toString)).containsExactlyInAnyOrderElementsOf(listed);
            owner().get("/datasets/{id}/entries", dataset)
                    .then()
                    .body("items[0].source", equalTo("template"))
                    .body("items.expected_output", everyItem(notNullValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prompts/templates/", "/datasets/templates/"})
    void aTemplateThatIsNotThereIs404(String path) {
        owner().get(path + "horoscope").then().statusCode(404).body("detail", containsString("no template"));
        post(path + "horoscope", "{}").then().statusCode(404);
        post(path + "..%2Fapplication", "{}").then().statusCode(404);
    }

    @Test
    void aNameThatNoPromptMayHaveIs422() {
        post("/prompts/templates/sentiment", Map.of("name", "a/b"))
                .then()
                .statusCode(422)
                .body("field", equalTo("name"));
        post("/datasets/templates/sentiment", Map.of("prompt_name", "templates"))
                .then()
                .statusCode(422)
                .body("field", equalTo("prompt_name"));
        post("/prompts/templates/sentiment", Map.of("nme", "x")).then().statusCode(400);
    }

    @Test
    void noPromptMayHaveTheNameOfTheLibrary() {
        post("/prompts", Map.of("name", "templates", "template_text", "x"))
                .then()
                .statusCode(422)
                .body("field", equalTo("name"))
                .body("detail", containsString("a word of the API's own"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prompts/templates/sentiment", "/datasets/templates/sentiment"})
    void aViewerLooksAndDoesNotTake(String path) {
        as(Accounts.VIEWER).get(path).then().statusCode(200);

        as(Accounts.VIEWER)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(403);
        given().get(path).then().statusCode(401);
    }
}
