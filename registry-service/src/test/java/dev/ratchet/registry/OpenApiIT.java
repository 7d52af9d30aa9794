package dev.ratchet.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of the API, as the running application tells it, leaves nothing out. */
@QuarkusTest
class OpenApiIT {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private JsonNode document;
    private List<Operation> operations;

    @BeforeEach
    void read() throws IOException {
        String text = given().accept(ContentType.JSON).get("/q/openapi").asString();
        document = new ObjectMapper().readTree(text);
        operations = document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation ->
                                new Operation(operation.getKey() + " " + path.getKey(), operation.getValue())))
                .toList();
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysWhatItIsFor() {
        assertThat(operations).hasSizeGreaterThan(70);
        assertThat(operations)
                .extracting(operation -> operation.text("operationId"))
                .doesNotHaveDuplicates();
        assertThat(lacking(operation -> operation.text("operationId").matches("[a-z]+[a-zA-Z]*")))
                .isEmpty();
        assertThat(lacking(operation -> !operation.text("summary").isBlank())).isEmpty();
        assertThat(lacking(operation -> !operation.text("description").isBlank()))
                .isEmpty();
    }

    @Test
    void everyOperationHasATagThatIsDescribed() {
        List<String> described = elements(document.get("tags"))
                .filter(tag -> !tag.path("description").asText().isBlank())
                .map(tag -> tag.get("name").asText())
                .toList();

        assertThat(lacking(operation ->
                        described.contains(operation.node.path("tags").path(0).asText())))
                .isEmpty();
    }

    @Test
    void everyParameterIsDescribedAndHasAnExample() {
        assertThat(lacking(operation -> elements(operation.node.path("parameters"))
                        .allMatch(parameter -> parameter.has("example")
                                && !parameter.path("description").asText().isBlank())))
                .isEmpty();
    }

    @Test
    void everyBodyThatIsSentHasAnExample() {
        assertThat(lacking(operation -> {
                    JsonNode content = operation.node.path("requestBody").path("content");
                    return content.isMissingNode()
                            || content.properties().stream().allMatch(OpenApiIT::hasExample);
                }))
                .isEmpty();
    }

    @Test
    void everyOperationTellsItsSuccessWithAnExample() {
        assertThat(lacking(operation -> operation.answers().keySet().stream()
                        .anyMatch(status -> status.startsWith("2") || status.equals("303"))))
                .isEmpty();
        assertThat(lacking(operation -> operation.answers().entrySet().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .flatMap(answer -> answer.getValue().path("content").properties().stream())
                        .allMatch(OpenApiIT::hasExample)))
                .isEmpty();
    }

    @Test
    void everyRefusalIsAProblemWithAnExample() {
        assertThat(lacking(operation -> operation.answers().keySet().containsAll(Set.of("400", "500"))))
                .isEmpty();
        assertThat(lacking(operation -> operation.answers().entrySet().stream()
                        .filter(answer -> answer.getKey().compareTo("400") >= 0 && !isOfOfrep(answer.getValue()))
                        .map(answer -> answer.getValue().path("content").path("application/problem+json"))
                        .allMatch(
                                problem -> problem.path("example").path("title").isTextual()
                                        && problem.path("schema")
                                                .path("$ref")
                                                .asText()
                                                .equals("#/components/schemas/Problem"))))
                .isEmpty();
    }

    private static boolean isOfOfrep(JsonNode answer) {
        return answer.toString().contains("#/components/schemas/OfrepFailure");
    }

    @Test
    void whatOfrepRefusesIsSaidInItsOwnWordsWithAnExample() {
        assertThat(operations)
                .filteredOn(operation -> operation.answers().values().stream().anyMatch(OpenApiIT::isOfOfrep))
                .hasSize(2)
                .allSatisfy(operation -> assertThat(operation.answers().values())
                        .filteredOn(OpenApiIT::isOfOfrep)
                        .allMatch(answer -> answer.at("/content/application~1json/example/errorCode")
                                .isTextual()));
    }

    @Test
    void whatTakesABodyTellsThatItTakesNoOther() {
        assertThat(lacking(operation ->
                        operation.node.has("requestBody") == operation.answers().containsKey("415")))
                .isEmpty();
    }

    @Test
    void whatNotEveryPlanHasIsToldToBeRefused() {
        assertThat(operations)
                .filteredOn(operation -> operation.answers().containsKey("402"))
                .extracting(operation -> operation.text("operationId"))
                .containsExactlyInAnyOrder(
                        "listDeployments",
                        "proposeVersion",
                        "getDeployment",
                        "getReplayReport",
                        "getDeploymentMetrics",
                        "explainDeployment",
                        "improvePrompt",
                        "approveDeployment",
                        "getRollout",
                        "resumeRollout",
                        "promoteRollout",
                        "listAlerts",
                        "getFailureSummary",
                        "listFailureClusters",
                        "getFailureCluster",
                        "listFailureTraces",
                        "acknowledgeCluster",
                        "resolveCluster",
                        "reopenCluster");
    }

    @Test
    void anAnswerTellsWhatMayBeNullAndWhatIsAlwaysThere() {
        JsonNode prompt = document.at("/components/schemas/Prompt");
        JsonNode key = document.at("/components/schemas/ApiKey");

        assertThat(prompt.at("/properties/live_version/type"))
                .extracting(JsonNode::asText)
                .containsExactly("string", "null");
        assertThat(prompt.at("/properties/archived_at/anyOf/1/type").asText()).isEqualTo("null");
        assertThat(prompt.get("required")).extracting(JsonNode::asText).contains("name", "archived_at");
        assertThat(key.get("required"))
                .extracting(JsonNode::asText)
                .contains("name")
                .doesNotContain("key");
    }

    private List<String> lacking(Predicate<Operation> quality) {
        return operations.stream().filter(quality.negate()).map(Operation::name).toList();
    }

    private static boolean hasExample(Map.Entry<String, JsonNode> media) {
        return media.getValue().has("example");
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private record Operation(String name, JsonNode node) {
        String text(String field) {
            return node.path(field).asText();
        }

        Map<String, JsonNode> answers() {
            return node.get("responses").properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
