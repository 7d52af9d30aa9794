package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.data.ReplayOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and do what. */
@QuarkusTest
class AccessIT {
    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui/"})
    void whatOperatorsAndReadersNeedIsOpen(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void theRootLeadsToTheDescriptionOfTheApi() {
        given().redirects().follow(false).get("/").then().statusCode(307).header("Location", endsWith("/q/swagger-ui"));
    }

    @Test
    void theDescriptionNamesFieldsAsTheyAre() {
        String description = given().accept(ContentType.JSON).get("/q/openapi").asString();

        assertThat(description)
                .contains("\"proposed_prompt\"", "\"superseded_by\"", "\"latency_p95_ms\"", "\"regression_metric\"")
                .contains("\"bearer\"")
                .doesNotContain("\"proposedPrompt\"", "promptName", "JsonNodeType");
    }

    @Test
    void aViewerReadsAMemberWritesAndAnOwnerDecides() {
        String name = "roles-" + System.nanoTime();

        as(Accounts.VIEWER).get("/deployments").then().statusCode(200);
        as(Accounts.MEMBER)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "template_text", "x"))
                .post("/prompts")
                .then()
                .statusCode(201)
                .body("created_by", equalTo("member"));
        as(Accounts.VIEWER).get("/prompts/{name}", name).then().statusCode(200);
    }

    @Test
    void aUserSignsInWithNameAndPassword() {
        try (RegistryClient registry = new RegistryClient()) {
            UUID id = registry.replayed(newPrompt(), "Better: {message}", ReplayOutcome.PASSED);

            basic("viewer", id).statusCode(403);
            basic("owner", id).statusCode(200).body("approved_by", equalTo("owner"));
        }
    }

    private static ValidatableResponse basic(String user, UUID id) {
        return given().auth()
                .preemptive()
                .basic(user, Accounts.PASSWORD)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/deployments/{id}/approve", id)
                .then();
    }

    @Test
    void anotherProjectsKeySeesNothingOfThisOne() throws SQLException {
        String foreign = Accounts.OWNER.replace("rk_owner_", "rk_foreign_");
        execute("insert into api_keys (prefix, key_hash, role, project, name) values ('foreign', sha256('" + foreign
                + "'), 'owner', 'other', 'foreign') on conflict do nothing");
        String prompt = newPrompt();
        try (RegistryClient registry = new RegistryClient()) {
            UUID id = registry.propose(prompt, "Better: {message}");

            as(foreign).get("/deployments").then().statusCode(200).body("total", equalTo(0));
            as(foreign).get("/deployments/{id}", id).then().statusCode(404);
            as(foreign).get("/deployments/{id}/transitions", id).then().statusCode(404);
            as(foreign).get("/prompts/{name}", prompt).then().statusCode(404);
            as(foreign)
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "mine"))
                    .post("/deployments/{id}/reject", id)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aRevokedKeyIsNoKey() throws SQLException {
        String revoked = Accounts.OWNER.replace("rk_owner_", "rk_revoked_");
        execute("insert into api_keys (prefix, key_hash, role, project, name, revoked_at) values ('revoked', sha256('"
                + revoked + "'), 'owner', 'default', 'revoked', now()) on conflict do nothing");

        as(revoked).get("/deployments").then().statusCode(401);
    }

    @Test
    void decisionsAreAuditedAndTheLogCannotBeChanged() throws SQLException {
        try (RegistryClient registry = new RegistryClient()) {
            UUID id = registry.propose(newPrompt(), "Better: {message}");
            post("/deployments/" + id + "/reject", Map.of("reason", "no"))
                    .then()
                    .statusCode(200);

            assertThat(execute("select 1 from audit_log where actor = 'owner' and action = 'reject' and reason = 'no'"
                            + " and subject = 'deployment/" + id + "'"))
                    .isTrue();
            assertThat(refusal("delete from audit_log")).contains("append-only");
            assertThat(refusal("update deployment_transitions set actor = 'me'"))
                    .contains("append-only");
        }
    }

    private boolean execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }

    private String refusal(String sql) {
        try {
            execute(sql);
            return "done";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void aListIsPagedAndFiltered() {
        try (RegistryClient registry = new RegistryClient()) {
            String prompt = newPrompt();
            UUID first = registry.propose(prompt, "Better: {message}");
            post("/deployments/" + first + "/reject", Map.of("reason", "no"))
                    .then()
                    .statusCode(200);
            UUID second = registry.propose(prompt, "Another: {message}");

            String cursor = as(Accounts.VIEWER)
                    .get("/deployments?prompt={name}&limit=1", prompt)
                    .path("next_cursor");
            as(Accounts.VIEWER)
                    .get("/deployments?prompt={name}&limit=1", prompt)
                    .then()
                    .body("total", equalTo(2))
                    .body("limit", equalTo(1))
                    .body("items[0].id", equalTo(second.toString()));
            as(Accounts.VIEWER)
                    .get("/deployments?prompt={name}&status=rejected", prompt)
                    .then()
                    .body("total", equalTo(1))
                    .body("items[0].id", equalTo(first.toString()));
            as(Accounts.VIEWER)
                    .get("/deployments?prompt={name}&limit=1&cursor={cursor}", prompt, cursor)
                    .then()
                    .body("items.size()", equalTo(1))
                    .body("items[0].id", equalTo(first.toString()))
                    .body("next_cursor", nullValue());
        }
    }
}
