package dev.ratchet.registry;

import static dev.ratchet.registry.People.PASSWORD;
import static dev.ratchet.registry.People.basic;
import static dev.ratchet.registry.People.browser;
import static dev.ratchet.registry.People.fresh;
import static dev.ratchet.registry.People.in;
import static dev.ratchet.registry.People.join;
import static dev.ratchet.registry.People.json;
import static dev.ratchet.registry.People.newProject;
import static dev.ratchet.registry.RegistryClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** F2: who belongs to a project, and that an owner always stays. */
@QuarkusTest
class F2MembersIT {
    @Inject
    DataSource dataSource;

    @Test
    void whoOpensAProjectOwnsIt() {
        String project = newProject();

        in(project, basic("owner", Accounts.PASSWORD))
                .get("/members")
                .then()
                .body("items", hasSize(1))
                .body("items[0].username", equalTo("owner"))
                .body("items[0].role", equalTo("owner"))
                .body("items[0].from_provider", equalTo(false));
    }

    @Test
    void aProjectNeedsAFreeNameAndAPerson() {
        String project = newProject();

        json(basic("owner", Accounts.PASSWORD))
                .body(Map.of("name", project))
                .post("/projects")
                .then()
                .statusCode(409);
        json(basic("owner", Accounts.PASSWORD))
                .body(Map.of("name", "no name"))
                .post("/projects")
                .then()
                .statusCode(422);
        json(as(Accounts.OWNER))
                .body(Map.of("name", fresh("project")))
                .post("/projects")
                .then()
                .statusCode(403)
                .body("detail", containsString("a person"));
    }

    @Test
    void aRoleHoldsFromTheNextRequestOn() {
        String project = newProject();
        String username = join(project, "viewer");
        json(basic(username)).body(prompt()).post("/prompts").then().statusCode(403);

        giveRole(project, username, "member").then().statusCode(200).body("role", equalTo("member"));

        json(basic(username)).body(prompt()).post("/prompts").then().statusCode(201);
    }

    @Test
    void aMemberWhoIsRemovedIsOutAtOnceWithTheirSession() {
        String project = newProject();
        String username = join(project, "member");
        var browser = browser(username);
        browser.get("/prompts").then().statusCode(200);

        remove(project, username).then().statusCode(204);

        browser.get("/prompts").then().statusCode(403);
        basic(username).get("/me").then().statusCode(200).body("projects", hasSize(0));
        remove(project, username).then().statusCode(404);
    }

    @Test
    void aProjectThatOneDoesNotBelongToLooksLikeOneThatIsNotThere() {
        String username = join(newProject(), "owner");

        Response foreign = in("default", basic(username)).get("/prompts");
        Response unknown = in("nothing-of-this-name", basic(username)).get("/prompts");

        foreign.then().statusCode(403);
        assertThat(unknown.asString()).isEqualTo(foreign.asString());
    }

    @Test
    void theLastOwnerCanNeitherBeRemovedNorDemotedNorLeave() {
        String project = newProject();
        join(project, "member");

        remove(project, "owner").then().statusCode(409).body("detail", containsString("last owner"));
        giveRole(project, "owner", "member").then().statusCode(409);
        in(project, basic("owner", Accounts.PASSWORD))
                .delete("/me/membership")
                .then()
                .statusCode(409);
        giveRole(project, "owner", "owner").then().statusCode(200);

        String second = join(project, "owner");
        in(project, basic("owner", Accounts.PASSWORD))
                .delete("/me/membership")
                .then()
                .statusCode(204);
        basic(second).delete("/me/membership").then().statusCode(409);
    }

    @Test
    void ofTwoOwnersWhoRemoveEachOtherOneStays() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                String project = newProject();
                String other = join(project, "owner");

                List<Future<Integer>> answers = new ArrayList<>();
                answers.add(both.submit(() -> remove(project, other).statusCode()));
                answers.add(both.submit(
                        () -> in(project, basic(other)).delete("/members/owner").statusCode()));
                int first = answers.getFirst().get();
                int second = answers.getLast().get();

                assertThat(first == 204 ^ second == 204)
                        .as("%d and %d", first, second)
                        .isTrue();
                assertThat(number("select count(*) from memberships where role = 'owner' and project = '" + project
                                + "'"))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void changesOfMembersAreAudited() throws SQLException {
        String project = newProject();
        String username = join(project, "viewer");
        giveRole(project, username, "member");
        remove(project, username);

        assertThat(number("select count(*) from audit_log where project = '" + project + "' and actor = 'owner'"
                        + " and action in ('create_project', 'invite', 'change_role', 'remove_member')"))
                .isEqualTo(4);
        assertThat(number("select count(*) from audit_log where project = '" + project + "' and actor = '" + username
                        + "' and action = 'accept_invitation'"))
                .isEqualTo(1);
    }

    @Test
    void membersAreListedByNameInPages() {
        String project = newProject();
        String member = join(project, "member");

        String cursor = basic(member)
                .get("/members?limit=1")
                .then()
                .body("total", equalTo(2))
                .body("items[0].username", equalTo(member))
                .extract()
                .path("next_cursor");
        basic(member)
                .get("/members?limit=1&cursor={cursor}", cursor)
                .then()
                .body("items[0].username", equalTo("owner"))
                .body("next_cursor", equalTo(null));
    }

    @Test
    void anotherPasswordEndsEverySession() {
        String username = join(newProject(), "viewer");
        var browser = browser(username);

        password(username, PASSWORD, "short").then().statusCode(422).body("field", equalTo("new_password"));
        password(username, "wrong", "another long password")
                .then()
                .statusCode(422)
                .body("field", equalTo("old_password"));
        browser.get("/me").then().statusCode(200);
        password(username, PASSWORD, "another long password").then().statusCode(204);

        browser.get("/me").then().statusCode(401);
        basic(username).get("/me").then().statusCode(401);
        basic(username, "another long password").get("/me").then().statusCode(200);
    }

    @Test
    void aKeyHasNoPassword() {
        json(as(Accounts.OWNER))
                .body(Map.of("old_password", PASSWORD, "new_password", PASSWORD))
                .put("/me/password")
                .then()
                .statusCode(403)
                .body("detail", containsString("for people"));
    }

    private static Response password(String username, String old, String chosen) {
        return json(basic(username))
                .body(Map.of("old_password", old, "new_password", chosen))
                .put("/me/password");
    }

    private static Response giveRole(String project, String username, String role) {
        return json(in(project, basic("owner", Accounts.PASSWORD)))
                .body(Map.of("role", role))
                .put("/members/{username}", username);
    }

    private static Response remove(String project, String username) {
        return in(project, basic("owner", Accounts.PASSWORD)).delete("/members/{username}", username);
    }

    private static Map<String, String> prompt() {
        return Map.of("name", fresh("prompt"), "template_text", "x");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
