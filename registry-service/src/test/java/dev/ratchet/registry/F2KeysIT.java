package dev.ratchet.registry;

import static dev.ratchet.registry.People.basic;
import static dev.ratchet.registry.People.fresh;
import static dev.ratchet.registry.People.in;
import static dev.ratchet.registry.People.join;
import static dev.ratchet.registry.People.json;
import static dev.ratchet.registry.People.newKey;
import static dev.ratchet.registry.People.newProject;
import static dev.ratchet.registry.People.statusOf;
import static dev.ratchet.registry.RegistryClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F2: API keys with role and scope, shown once, stored hashed. */
@QuarkusTest
class F2KeysIT {
    @Inject
    DataSource dataSource;

    @Test
    void aKeyIsShownOnceAndKeptAsAHash() throws SQLException {
        String project = newProject();
        Response made = create(project, Map.of("name", "agent", "role", "viewer", "scopes", List.of("live:read")));
        String key = made.path("key");

        made.then()
                .statusCode(201)
                .body("name", equalTo("agent"))
                .body("scopes", equalTo(List.of("live:read")))
                .body("created_by", equalTo("owner"))
                .body("last_used_at", nullValue());
        assertThat(key).matches("rk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        assertThat(keys(project).asString()).contains("agent").doesNotContain(key, "\"key\"");
        assertThat(found("select 1 from api_keys where key_hash = sha256('" + key + "')"))
                .isTrue();
        assertThat(found("select 1 from api_keys k where k::text like '%" + key.substring(16) + "%'"))
                .isFalse();
    }

    @Test
    void aKeyIsBoundToItsProject() {
        String project = newProject();
        String key = newKey(project, "viewer");

        as(key).get("/me")
                .then()
                .body("kind", equalTo("key"))
                .body("project", equalTo(project))
                .body("role", equalTo("viewer"))
                .body("projects.name", equalTo(List.of(project)));
        in(project, as(key)).get("/prompts").then().statusCode(200);
        in("default", as(key)).get("/prompts").then().statusCode(403);
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        String project = newProject();
        String key = newKey(project, "viewer");
        assertThat(statusOf(key, "/prompts")).isEqualTo(200);
        String id = keys(project).path("items[0].id");

        for (int twice = 0; twice < 2; twice++) {
            in(project, basic("owner", Accounts.PASSWORD))
                    .delete("/keys/{id}", id)
                    .then()
                    .statusCode(204);
        }

        assertThat(statusOf(key, "/prompts")).isEqualTo(401);
        assertThat(keys(project).<String>path("items[0].revoked_at")).isNotNull();
    }

    @Test
    void aKeyEndsWhenItExpiresAlsoWhereItIsKnownAlready() {
        String project = newProject();
        String soon = Instant.now().plusSeconds(2).toString();
        String key = create(project, Map.of("name", "agent", "role", "viewer", "expires_at", soon))
                .path("key");
        assertThat(statusOf(key, "/prompts")).isEqualTo(200);

        await().untilAsserted(() -> assertThat(statusOf(key, "/prompts")).isEqualTo(401));
    }

    @Test
    void theLastUseIsKeptWithoutTheRequestWaitingForIt() {
        String project = newProject();
        String key = newKey(project, "viewer");

        as(key).get("/prompts").then().statusCode(200);

        await("the last use of " + project)
                .atMost(Duration.ofSeconds(20))
                .until(() -> keys(project).path("items[0].last_used_at") != null);
    }

    @ParameterizedTest
    @CsvSource({
        "read,GET,/prompts,200",
        "read,GET,/deployments,200",
        "read,GET,/me,200",
        "read,POST,/prompts,403",
        "read,GET,/keys,403",
        "live:read,GET,/prompts,403",
        "live:read,GET,/prompts/nothing/live,404",
        "prompts:write,GET,/prompts,403",
        "prompts:write,POST,/prompts,422",
        "deployments:decide,POST,/deployments/0199c3a0-0001-7001-8001-000000000001/approve,404",
        "deployments:decide,POST,/prompts,403",
        "people:manage,GET,/members,200",
        "people:manage,GET,/keys,200",
        "people:manage,GET,/prompts,403"
    })
    void aScopeLeavesAPartOfTheRole(String scope, String method, String path, int status) {
        String key = newKey(newProject(), "owner", scope);

        json(as(key))
                .body(method.equals("GET") ? "" : "{}")
                .request(method, path)
                .then()
                .statusCode(status);
    }

    @Test
    void whatIsBeyondTheScopesNamesTheMissingOne() {
        String key = newKey(newProject(), "owner", "read");

        json(as(key))
                .body("{}")
                .post("/prompts")
                .then()
                .statusCode(403)
                .body("detail", containsString("prompts:write"));
    }

    @Test
    void aScopeGivesNothingThatTheRoleDoesNotAllow() {
        String key = newKey(newProject(), "viewer", "prompts:write", "people:manage");

        json(as(key)).body("{}").post("/prompts").then().statusCode(403).body("detail", containsString("role"));
        as(key).get("/keys").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"role\": \"viewer\"}',name",
        "'{\"name\": \"a\"}',role",
        "'{\"name\": \"a\", \"role\": \"admin\"}',role",
        "'{\"name\": \"a\", \"role\": \"viewer\", \"scopes\": [\"everything\"]}',scopes",
        "'{\"name\": \"a\", \"role\": \"viewer\", \"scopes\": [null]}',scopes",
        "'{\"name\": \"a\", \"role\": \"viewer\", \"expires_at\": \"2020-01-01T00:00:00Z\"}',expires_at",
        "'{\"name\": \"a\", \"role\": \"viewer\", \"expires_at\": \"1970-01-01T00:00:00Z\"}',expires_at"
    })
    void aKeyThatCannotBeMeantIs422(String body, String field) {
        json(as(Accounts.OWNER)).body(body).post("/keys").then().statusCode(422).body("field", equalTo(field));
    }

    @Test
    void aKeyCannotBearTheNameOfAMember() {
        String project = newProject();
        String member = join(project, "member");

        create(project, Map.of("name", member, "role", "owner"))
                .then()
                .statusCode(409)
                .body("detail", containsString("member"));
        assertThat(keys(project).<Integer>path("total")).isZero();
    }

    @Test
    void makingAndRevokingAreAudited() throws SQLException {
        String project = newProject();
        String name = fresh("agent");
        String id = create(project, Map.of("name", name, "role", "viewer")).path("id");
        in(project, basic("owner", Accounts.PASSWORD)).delete("/keys/{id}", id);

        for (String action : List.of("create_key", "revoke_key")) {
            assertThat(found("select 1 from audit_log where actor = 'owner' and action = '" + action
                            + "' and subject = 'key/" + id + "' and project = '" + project + "'"))
                    .isTrue();
        }
    }

    @Test
    void anotherProjectsKeyIsNeitherSeenNorRevoked() {
        String key = newKey(newProject(), "owner");
        String mine = newProject();
        create(mine, Map.of("name", "mine", "role", "viewer"));
        String id = keys(mine).path("items[0].id");

        as(key).delete("/keys/{id}", id).then().statusCode(404);
        as(key).get("/keys").then().body("total", equalTo(1)).body("items.id", not(hasItem(id)));
    }

    private static Response create(String project, Map<String, ?> body) {
        return json(in(project, basic("owner", Accounts.PASSWORD))).body(body).post("/keys");
    }

    private static Response keys(String project) {
        return in(project, basic("owner", Accounts.PASSWORD)).get("/keys");
    }

    private boolean found(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(sql).next();
        }
    }
}
