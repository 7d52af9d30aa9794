package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.wire.EventIds;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** B1: prompts as versioned artifacts. */
@QuarkusTest
class B1PromptsIT {
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

        List<String> versions = owner().get("/prompts/{name}/versions", name).path("items.version");
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
                Arguments.of("output_schema", Map.of("type", 7), "no usable JSON Schema"),
                Arguments.of("output_schema", "text", "no usable JSON Schema"),
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
    void versionsArePagedInTheOrderOfSemanticVersions() {
        String name = newPrompt();
        for (String version : List.of("2.0.0-rc.1", "2.0.0", "1.10.0", "2.0.0-alpha")) {
            post("/prompts", Map.of("name", name, "version", version, "template_text", "v " + version))
                    .then()
                    .statusCode(201);
        }

        Response first = owner().get("/prompts/{name}/versions?limit=3", name);
        Response second = owner().get(
                        "/prompts/{name}/versions?limit=3&cursor={cursor}", name, first.<String>path("next_cursor"));

        assertThat(first.<List<String>>path("items.version")).containsExactly("2.0.0", "2.0.0-rc.1", "2.0.0-alpha");
        assertThat(second.<List<String>>path("items.version")).containsExactly("1.10.0", "1.0.0");
        second.then().body("total", equalTo(5)).body("next_cursor", nullValue());
        owner().get("/prompts/{name}/versions?cursor=WyJ4Il0", name).then().statusCode(400);
    }

    @Test
    void promptsArePagedByNameAndFoundByAPartOfIt() {
        String mark = "Paged" + System.nanoTime();
        for (String end : List.of("b", "a", "c")) {
            post("/prompts", Map.of("name", mark + "-" + end, "template_text", "x"))
                    .then()
                    .statusCode(201);
        }

        Response first = owner().get("/prompts?limit=2&search={mark}", mark.toLowerCase(Locale.ROOT));
        Response second =
                owner().get("/prompts?limit=2&search={mark}&cursor={cursor}", mark, first.<String>path("next_cursor"));

        assertThat(first.<List<String>>path("items.name")).containsExactly(mark + "-a", mark + "-b");
        first.then().body("total", equalTo(3)).body("items[0].versions", equalTo(1));
        assertThat(second.<List<String>>path("items.name")).containsExactly(mark + "-c");
    }

    @Test
    void theLineageIsAGraphOfParentsAndChildren() {
        String name = newPrompt();
        String root = owner().get("/prompts/{name}", name).path("id");
        String child = post("/prompts", Map.of("name", name, "template_text", "child {message}"))
                .path("id");
        String grandchild = post(
                        "/prompts",
                        Map.of("name", name, "template_text", "grandchild {message}", "parent_version_id", child))
                .path("id");

        owner().get("/prompts/{name}/lineage", name)
                .then()
                .statusCode(200)
                .body("nodes.version", equalTo(List.of("1.2.0", "1.1.0", "1.0.0")))
                .body("nodes[2].status", equalTo("active"))
                .body("edges", hasItem(Map.of("parent", root, "child", child)))
                .body("edges", hasItem(Map.of("parent", child, "child", grandchild)))
                .body("edges.size()", equalTo(2));
    }

    @Test
    void whyAVersionWasWrittenIsKept() {
        String name = newPrompt();

        post(
                        "/prompts",
                        Map.of(
                                "name", name,
                                "template_text", "{message}",
                                "rationale", " shorter ",
                                "changelog", "drops the greeting"))
                .then()
                .statusCode(201)
                .body("rationale", equalTo("shorter"))
                .body("changelog", equalTo("drops the greeting"));
    }

    @Test
    void anUnknownFieldIs400AndIsNamed() {
        post("/prompts", Map.of("name", "x", "template_text", "y", "templte", "z"))
                .then()
                .statusCode(400)
                .body("detail", containsString("Unknown field templte"));
    }

    @Test
    void deletingArchivesADraftAndNeverWhatIsLive() {
        String name = newPrompt();
        post("/prompts", Map.of("name", name, "template_text", "draft")).then().statusCode(201);

        owner().delete("/prompts/{name}?version=1.1.0", name).then().statusCode(204);
        owner().delete("/prompts/{name}?version=1.1.0", name).then().statusCode(204);

        owner().get("/prompts/{name}?version=1.1.0", name).then().body("status", equalTo("archived"));
        owner().delete("/prompts/{name}?version=1.0.0", name)
                .then()
                .statusCode(409)
                .body("detail", containsString("is live"));
        owner().delete("/prompts/{name}?version=9.9.9", name).then().statusCode(404);
    }

    @Test
    void anArchivedPromptIsOutOfTheWayStaysServedAndComesBack() {
        String name = newPrompt();

        owner().delete("/prompts/{name}", name).then().statusCode(204);

        owner().get("/prompts?search={name}", name).then().body("total", equalTo(0));
        owner().get("/prompts?archived=true&search={name}", name)
                .then()
                .body("items.name", equalTo(List.of(name)))
                .body("items[0].archived_at", not(emptyOrNullString()));
        owner().get("/prompts/{name}/live", name).then().statusCode(200).body("version", equalTo("1.0.0"));
        post("/prompts", Map.of("name", name, "template_text", "x"))
                .then()
                .statusCode(409)
                .body("detail", containsString("restore it first"));
        double ignored = RegistryClient.ignored("CandidateProposed", "prompt_archived");
        registry.facts.publish(Facts.proposed(EventIds.fresh(), name, "Better: {message}"));
        await().until(() -> RegistryClient.ignored("CandidateProposed", "prompt_archived") > ignored);

        post("/prompts/" + name + "/restore", "").then().statusCode(204);

        owner().get("/prompts?search={name}", name).then().body("total", equalTo(1));
        post("/prompts", Map.of("name", name, "template_text", "x")).then().statusCode(201);
    }

    @Test
    void aPromptWithADeploymentToDecideIsNotArchived() {
        String name = newPrompt();
        registry.propose(name, "Better: {message}");

        owner().delete("/prompts/{name}", name)
                .then()
                .statusCode(409)
                .body("detail", containsString("1 deployment to decide"));
        owner().delete("/prompts/{name}?version=1.1.0", name).then().statusCode(409);
    }

    @Test
    void aVersionThatAPersonWroteTakesTheSameWayToProduction() {
        String name = newPrompt();
        post("/prompts", Map.of("name", name, "template_text", "By hand: {message}", "rationale", "clearer"))
                .then()
                .statusCode(201);

        Response opened = post("/deployments", Map.of("prompt_name", name, "version", "1.1.0", "reason", "complaints"));
        UUID id = UUID.fromString(opened.path("id"));

        opened.then()
                .statusCode(201)
                .header("Location", endsWith("/deployments/" + id))
                .body("status", equalTo("proposed"))
                .body("candidate_version", equalTo("1.1.0"))
                .body("rationale", equalTo("clearer"));
        assertThat(registry.story(id, 1).getFirst().actor()).isEqualTo("owner");
        registry.facts.publish(Facts.started(id));
        registry.facts.publish(Facts.completed(id, "1.1.0", ReplayOutcome.PASSED));
        RegistryClient.awaitStatus(id, "ab_passed");
        post("/deployments/" + id + "/approve", "{}").then().statusCode(200);
        owner().get("/prompts/{name}/live", name).then().body("version", equalTo("1.1.0"));
    }

    @Test
    void anotherModelForTheSameTextIsWorthAReplayAndTheSameVersionAgainIsNot() {
        String name = newPrompt();
        post("/prompts", Map.of("name", name, "template_text", RegistryClient.FLAWED, "metadata", Map.of("note", "x")))
                .then()
                .statusCode(201);
        post(
                        "/prompts",
                        Map.of(
                                "name",
                                name,
                                "template_text",
                                RegistryClient.FLAWED,
                                "metadata",
                                Map.of("temperature", 0.5)))
                .then()
                .statusCode(201);

        propose(name, "1.1.0").statusCode(422).body("detail", containsString("the same as the live version"));
        propose(name, "1.2.0").statusCode(201).body("candidate_version", equalTo("1.2.0"));
    }

    @Test
    void aVersionThatCannotBeTriedIsRefusedWithTheReason() {
        String name = newPrompt();
        post("/prompts", Map.of("name", name, "template_text", "no variable"))
                .then()
                .statusCode(201);
        post("/prompts", Map.of("name", name, "template_text", "{message} {tone}"))
                .then()
                .statusCode(201);

        propose(name, "1.0.0").statusCode(409).body("detail", containsString("live already"));
        propose(name, "1.1.0").statusCode(422).body("detail", containsString("lacks a variable"));
        propose(name, "1.2.0").statusCode(422).body("detail", containsString("no value for it"));
        propose(name, "7.0.0").statusCode(404);
        propose(name, null).statusCode(422).body("field", equalTo("version"));
        registry.propose(name, "Better: {message}");
        propose(name, "1.2.0").statusCode(409).body("detail", containsString("to decide"));
    }

    private static ValidatableResponse propose(String name, @Nullable String version) {
        Map<String, Object> body = new HashMap<>(Map.of("prompt_name", name));
        if (version != null) {
            body.put("version", version);
        }
        return post("/deployments", body).then();
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
