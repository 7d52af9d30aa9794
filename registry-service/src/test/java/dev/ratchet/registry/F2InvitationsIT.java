package dev.ratchet.registry;

import static dev.ratchet.registry.People.PASSWORD;
import static dev.ratchet.registry.People.accept;
import static dev.ratchet.registry.People.basic;
import static dev.ratchet.registry.People.fresh;
import static dev.ratchet.registry.People.in;
import static dev.ratchet.registry.People.invite;
import static dev.ratchet.registry.People.join;
import static dev.ratchet.registry.People.json;
import static dev.ratchet.registry.People.newProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F2: people come into a project by invitation. */
@QuarkusTest
class F2InvitationsIT {
    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(strings = {"owner", "member", "viewer"})
    void whoAcceptsHasTheRoleThatWasOffered(String role) {
        String project = newProject();

        String username = join(project, role);

        basic(username)
                .get("/me")
                .then()
                .statusCode(200)
                .body("name", equalTo(username))
                .body("kind", equalTo("user"))
                .body("project", equalTo(project))
                .body("role", equalTo(role))
                .body("projects.name", equalTo(List.of(project)));
        basic(username).get("/members").then().body("items.username", hasItems("owner", username));
    }

    @Test
    void nobodyJoinsUnderTheNameOfAKey() {
        String project = newProject();
        String agent = fresh("agent");
        json(in(project, basic("owner", Accounts.PASSWORD)))
                .body(Map.of("name", agent, "role", "viewer"))
                .post("/keys")
                .then()
                .statusCode(201);

        accept(invite(project, "member"), agent, PASSWORD)
                .then()
                .statusCode(409)
                .body("detail", containsString("key"));

        basic(agent).get("/me").then().statusCode(401);
    }

    @Test
    void aTokenIsToldOnceAndGoodOnce() {
        String project = newProject();
        Response invited = json(in(project, basic("owner", Accounts.PASSWORD)))
                .body(Map.of("role", "viewer", "invitee", "ada@example.org"))
                .post("/invitations");
        String token = invited.path("token");

        invited.then().statusCode(201).body("state", equalTo("open")).body("invited_by", equalTo("owner"));
        assertThat(token).hasSize(43);
        String list = in(project, basic("owner", Accounts.PASSWORD))
                .get("/invitations")
                .asString();
        assertThat(list).contains("ada@example.org").doesNotContain(token, "\"token\"");

        String username = fresh("ada");
        accept(token, username, PASSWORD).then().statusCode(200).body("name", equalTo(project));
        accept(token, fresh("eve"), PASSWORD).then().statusCode(404).body("detail", containsString("used"));
        in(project, basic("owner", Accounts.PASSWORD))
                .get("/invitations")
                .then()
                .body("items[0].state", equalTo("accepted"))
                .body("items[0].accepted_by", equalTo(username));
    }

    @Test
    void aTokenIsKeptAsAHash() throws SQLException {
        String token = invite(newProject(), "viewer");

        assertThat(found("select 1 from invitations where token_hash = sha256('" + token + "')"))
                .isTrue();
        assertThat(found("select 1 from invitations i where i::text like '%" + token + "%'"))
                .isFalse();
    }

    @Test
    void anInvitationThatWasTakenBackOrHasExpiredIsNone() throws SQLException {
        String project = newProject();
        String revoked = invite(project, "viewer");
        String id = in(project, basic("owner", Accounts.PASSWORD))
                .get("/invitations")
                .path("items[0].id");
        String expired = invite(project, "viewer");

        for (int twice = 0; twice < 2; twice++) {
            in(project, basic("owner", Accounts.PASSWORD))
                    .delete("/invitations/{id}", id)
                    .then()
                    .statusCode(204);
        }
        found("update invitations set expires_at = now() - interval '1 second' where token_hash = sha256('" + expired
                + "') returning 1");

        accept(revoked, fresh("eve"), PASSWORD).then().statusCode(404);
        accept(expired, fresh("eve"), PASSWORD).then().statusCode(404);
        accept("x".repeat(43), fresh("eve"), PASSWORD).then().statusCode(404);
        in(project, basic("owner", Accounts.PASSWORD))
                .get("/invitations")
                .then()
                .body("items.state", hasItems("revoked", "expired"));
    }

    @Test
    void anAcceptedInvitationCannotBeTakenBack() {
        String project = newProject();
        join(project, "viewer");
        String id = in(project, basic("owner", Accounts.PASSWORD))
                .get("/invitations")
                .path("items[0].id");

        in(project, basic("owner", Accounts.PASSWORD))
                .delete("/invitations/{id}", id)
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({"short,at least 12", "'',missing"})
    void aPasswordThatIsNotGoodEnoughIs422AndTheInvitationStaysOpen(String password, String detail) {
        String token = invite(newProject(), "viewer");
        String username = fresh("ada");

        accept(token, username, password)
                .then()
                .statusCode(422)
                .body("field", equalTo("password"))
                .body("detail", containsString(detail));
        accept(token, username, "x".repeat(73)).then().statusCode(422).body("detail", containsString("72 bytes"));
        accept(token, username, PASSWORD).then().statusCode(200);
    }

    @Test
    void aNameThatCannotBeOneIs422() {
        accept(invite(newProject(), "viewer"), "a b", PASSWORD)
                .then()
                .statusCode(422)
                .body("field", equalTo("username"));
    }

    @Test
    void aUserJoinsASecondProjectWithTheirOwnPasswordOnly() {
        String first = newProject();
        String second = newProject();
        String username = join(first, "viewer");
        String token = invite(second, "member");

        accept(token, username, "another password").then().statusCode(409).body("detail", containsString("taken"));
        accept(token, username, PASSWORD).then().statusCode(200).body("role", equalTo("member"));

        in(first, basic(username)).get("/me").then().body("role", equalTo("viewer"));
        in(second, basic(username)).get("/me").then().body("role", equalTo("member"));
        basic(username).get("/projects").then().body("name", hasItems(first, second));
        accept(invite(second, "owner"), username, PASSWORD)
                .then()
                .statusCode(409)
                .body("detail", containsString("member of the project already"));
    }

    @Test
    void aRoleThatIsNoneIs422() {
        json(in(newProject(), basic("owner", Accounts.PASSWORD)))
                .body(Map.of("role", "admin"))
                .post("/invitations")
                .then()
                .statusCode(422)
                .body("field", equalTo("role"));
    }

    @Test
    void theListIsPaged() {
        String project = newProject();
        invite(project, "viewer");
        invite(project, "member");

        String cursor = in(project, basic("owner", Accounts.PASSWORD))
                .get("/invitations?limit=1")
                .then()
                .body("total", equalTo(2))
                .body("items.role", hasItem("member"))
                .extract()
                .path("next_cursor");
        in(project, basic("owner", Accounts.PASSWORD))
                .get("/invitations?limit=1&cursor={cursor}", cursor)
                .then()
                .body("items.role", hasItem("viewer"))
                .body("next_cursor", equalTo(null));
    }

    private boolean found(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(sql).next();
        }
    }
}
