package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.registry.application.changes.ChangeFeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is answered from memory is never older than what the database told last. */
@QuarkusTest
class LiveAnswersIT {
    @Inject
    DataSource dataSource;

    @Inject
    ChangeFeed changes;

    @Test
    void whatAnotherReplicaMakesLiveIsAnsweredAsSoonAsItTells() throws SQLException {
        assertChangesAreHeard();
    }

    private void assertChangesAreHeard() throws SQLException {
        String prompt = newPrompt();
        await().until(changes::isLive);
        assertThat(revision(prompt)).isEqualTo(1);

        execute("update prompts set revision = 7 where name = '" + prompt + "'");
        assertThat(revision(prompt)).as("answered from memory").isEqualTo(1);
        execute("select pg_notify('ratchet_changes', 'LIVE_PROMPT default/" + prompt + "')");

        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(revision(prompt)).isEqualTo(7));
    }

    @Test
    void aListenerThatLosesItsConnectionForgetsEverythingAndComesBack() throws SQLException {
        String prompt = newPrompt();
        await().until(changes::isLive);
        assertThat(revision(prompt)).isEqualTo(1);

        execute("update prompts set revision = 8 where name = '" + prompt + "'");
        execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where query = 'select 1' and datname = current_database() and pid <> pg_backend_pid()");

        await().untilAsserted(() -> assertThat(revision(prompt)).isEqualTo(8));
        await().until(changes::isLive);
    }

    @Test
    void anUnknownNoticeIsPassedOver() throws SQLException {
        execute("select pg_notify('ratchet_changes', 'SOMETHING_NEW x')");
        execute("select pg_notify('ratchet_changes', '')");

        assertChangesAreHeard();
    }

    @Test
    void theShortcutAnswersAsTheResourceDoes() {
        String prompt = newPrompt();
        await().until(changes::isLive);
        Response first = owner().get("/prompts/{name}/live", prompt); // nothing is at hand yet

        Response second = owner().get("/prompts/{name}/live", prompt);
        Response byTheResource = owner().header("X-Ratchet-Project", "default").get("/prompts/{name}/live", prompt);

        assertThat(second.asString()).isEqualTo(first.asString()).isEqualTo(byTheResource.asString());
        for (String header : List.of("Content-Type", "ETag", "Cache-Control", "content-length")) {
            assertThat(second.header(header)).as(header).isEqualTo(byTheResource.header(header));
        }
        for (String tag : List.of(first.header("ETag"), "W/" + first.header("ETag"), "*", "\"0\", \"1\"")) {
            assertThat(owner().header("If-None-Match", tag)
                            .get("/prompts/{name}/live", prompt)
                            .statusCode())
                    .as(tag)
                    .isEqualTo(owner().header("If-None-Match", tag)
                            .header("X-Ratchet-Project", "default")
                            .get("/prompts/{name}/live", prompt)
                            .statusCode());
        }
    }

    @Test
    void theShortcutLetsNobodyInWhomTheResourceRefuses() {
        String prompt = newPrompt();
        owner().get("/prompts/{name}/live", prompt).then().statusCode(200);
        String datasetsOnly = key(Map.of("name", "d" + prompt, "role", "owner", "scopes", List.of("datasets:write")));
        String liveOnly = key(Map.of("name", "l" + prompt, "role", "viewer", "scopes", List.of("live:read")));
        for (int time = 0; time < 3; time++) {
            as(datasetsOnly).get("/prompts/{name}/live", prompt).then().statusCode(403);
            as(liveOnly).get("/prompts/{name}/live", prompt).then().statusCode(200);
            as(Accounts.OWNER + "x").get("/prompts/{name}/live", prompt).then().statusCode(401);
            given().get("/prompts/{name}/live", prompt).then().statusCode(401);
        }
        String id = owner().get("/keys?limit=200").path("items.find { it.name == 'l" + prompt + "' }.id");
        owner().delete("/keys/{id}", id).then().statusCode(204);

        as(liveOnly).get("/prompts/{name}/live", prompt).then().statusCode(401);
    }

    private static String key(Map<String, Object> wanted) {
        return post("/keys", wanted).path("key");
    }

    private static int revision(String prompt) {
        return owner().get("/prompts/{name}/live", prompt).path("revision");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
