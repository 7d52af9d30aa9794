package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.ratchet.events.data.ReplayOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal of the API: its status, its problem, and what it says. */
@QuarkusTest
class ErrorsIT {

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("{\"reason\": \"x\",\n \"reason\" 7}", "line 2, column 1"),
                Arguments.of("{\"reason\": \"unfinished", "line 1"),
                Arguments.of("hello", "not JSON"),
                Arguments.of("{\"reasn\": \"x\"}", "Unknown field reasn; known are reason"),
                Arguments.of("{\"reason\": 7}", "reason must be a text"),
                Arguments.of("{\"reason\": \"x\"} {}", "something after the JSON"),
                Arguments.of("[]", "must be a JSON object"),
                Arguments.of("null", "JSON null"),
                Arguments.of("{\"reason\": \"a\", \"reason\": \"b\"}", "Duplicate field"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aBodyThatCannotBeReadIs400AndSaysWhere(String body, String detail) {
        assertProblem(post("/deployments/" + UUID.randomUUID() + "/reject", body), 400, detail);
    }

    @Test
    void deepNestingIs400() {
        String body = "{\"name\": \"p\", \"metadata\": " + "[".repeat(1_000) + "]".repeat(1_000) + "}";

        assertProblem(post("/prompts", body), 400, "nested deeper than 100");
    }

    @ParameterizedTest
    @CsvSource({
        "/deployments?status=shiped,'status must be one of proposed, ab_running, ab_passed'",
        "/deployments?limit=0,limit must be a whole number from 1 to 200",
        "/deployments?limit=many,limit must be",
        "/deployments?cursor=nonsense,cursor must be",
        "/prompts?limit=201,limit must be"
    })
    void aQueryThatCannotBeMeantIs400AndNamesWhatIsAllowed(String path, String detail) {
        assertProblem(owner().get(path), 400, detail);
    }

    @ParameterizedTest
    @CsvSource({
        "'',Bearer realm=\"ratchet\"",
        "Bearer rk_owner_wrong,Bearer realm=\"ratchet\"",
        "Bearer nonsense,Bearer realm=\"ratchet\"",
        "Basic bm9ib2R5Ondyb25n,basic realm=\"ratchet\""
    })
    void withoutARightKeyEverythingIs401(String authorization, String challenge) {
        for (String path :
                new String[] {"/deployments", "/deployments/" + UUID.randomUUID(), "/prompts", "/prompts/x"}) {
            Response answer = asking(authorization).get(path);

            assertProblem(answer, 401, "Send a valid API key");
            answer.then().header("WWW-Authenticate", challenge);
        }
        assertProblem(
                asking(authorization)
                        .contentType(ContentType.JSON)
                        .body("{broken")
                        .post("/prompts"),
                401,
                "Send a valid API key");
    }

    @Test
    void aUserNameThatCannotBeStoredIsThatOfNobody() {
        String unstorable = Base64.getEncoder().encodeToString("\0:x".getBytes(StandardCharsets.UTF_8));

        assertProblem(asking("Basic " + unstorable).get("/deployments"), 401, "Send a valid API key");
    }

    private static RequestSpecification asking(String authorization) {
        return authorization.isEmpty() ? given() : given().header("Authorization", authorization);
    }

    @Test
    void aMemberMayNotDecideAndAViewerMayNotWrite() {
        String approve = "/deployments/" + UUID.randomUUID() + "/approve";

        assertProblem(
                as(Accounts.MEMBER).contentType(ContentType.JSON).body("{}").post(approve),
                403,
                "decisions need an owner");
        assertProblem(
                as(Accounts.VIEWER).contentType(ContentType.JSON).body("{}").post("/prompts"),
                403,
                "new versions a member");
    }

    @ParameterizedTest
    @CsvSource({
        "/deployments/0199c3a0-0001-7001-8001-000000000001,There is no deployment",
        "/deployments/0199c3a0-0001-7001-8001-000000000001/transitions,There is no deployment",
        "/deployments/0199c3a0-0001-7001-8001-000000000001/report,There is no deployment",
        "/deployments/no-id,''",
        "/deployments?prompt=%00,There is no prompt of this name",
        "/prompts/%00,There is no prompt of this name",
        "/prompts/nobody-knows-it,There is no prompt nobody-knows-it",
        "/prompts/nobody-knows-it/live,There is no prompt",
        "/prompts/nobody-knows-it/versions,There is no prompt",
        "/nothing/here,''"
    })
    void whatIsNotThereIs404(String path, String detail) {
        assertProblem(owner().urlEncodingEnabled(false).get(path), 404, detail);
    }

    @Test
    void aReportThatIsNotThereYetIs404AndSaysWhy() {
        try (RegistryClient registry = new RegistryClient()) {
            UUID id = registry.propose(newPrompt(), "Better: {message}");

            assertProblem(owner().get("/deployments/{id}/report", id), 404, "the deployment is proposed");
        }
    }

    @Test
    void aMethodThatIsNotThereIs405AndAnotherMediaTypeIs415() {
        assertProblem(owner().put("/deployments"), 405, "");
        assertProblem(owner().contentType(ContentType.TEXT).body("hello").post("/prompts"), 415, "");
    }

    @Test
    void anIllegalMoveIs409AndNamesTheState() {
        try (RegistryClient registry = new RegistryClient()) {
            UUID id = registry.propose(newPrompt(), "Better: {message}");

            Response answer = post("/deployments/" + id + "/approve", "{}");

            assertProblem(answer, 409, "The deployment is proposed: it cannot be approved");
            answer.then().body("state", equalTo("proposed"));
            assertProblem(RegistryClient.decide(id, "rollback", "x"), 409, "cannot be rolled back");
            assertProblem(RegistryClient.decide(id, "dismiss", "x"), 409, "no alarm");
        }
    }

    @Test
    void aBodyThatIsTooLargeIs413() {
        String body = "{\"name\": \"" + "x".repeat(3_000_000) + "\"}";

        assertProblem(post("/prompts", body), 413, "the limit is 2097152");
    }

    @ParameterizedTest
    @CsvSource({"reject,reason is missing", "rollback,reason is missing"})
    void aMissingReasonIs422(String decision, String detail) {
        try (RegistryClient registry = new RegistryClient()) {
            String prompt = newPrompt();
            UUID id = decision.equals("reject")
                    ? registry.replayed(prompt, "Better: {message}", ReplayOutcome.PASSED)
                    : registry.monitored(prompt, "Better: {message}");

            for (String body : new String[] {"{}", "{\"reason\": null}", "{\"reason\": \"  \"}"}) {
                Response answer = post("/deployments/" + id + "/" + decision, body);

                assertProblem(answer, 422, detail);
                answer.then().body("field", equalTo("reason"));
            }
        }
    }

    @Test
    void aReasonThatIsTooLongOrCannotBeStoredIs422() {
        String path = "/deployments/" + UUID.randomUUID() + "/reject";

        assertProblem(post(path, Map.of("reason", "x".repeat(2_001))), 422, "longer than 2000");
        assertProblem(post(path, "{\"reason\": \"a\\u0000b\"}"), 422, "cannot be stored");
        assertProblem(post(path, "{\"reason\": \"a\\ud800b\"}"), 422, "cannot be stored");
    }

    private static void assertProblem(Response answer, int status, String detail) {
        answer.then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("title", not(emptyOrNullString()))
                .body("instance", startsWith("/"));
        String body = answer.asString();
        assertThat(body).doesNotContain("dev.ratchet", "java.", "Exception", "at io.");
        if (!detail.isEmpty()) {
            answer.then().body("detail", containsString(detail));
        }
    }
}
