package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.registry.application.changes.ChangeFeed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D4: live prompts by REST, and waiting for the next. */
@QuarkusTest
class D4LivePromptsIT {
    private static final String FIRST = "\"1\"";

    @Inject
    DataSource dataSource;

    @Inject
    ChangeFeed changes;

    private final LongPoll agents = new LongPoll();

    @BeforeEach
    void open() {
        await().until(changes::isLive);
    }

    @AfterEach
    void close() {
        agents.close();
    }

    @Test
    void whoWaitsIsAnsweredAsSoonAsAnotherVersionIsLive() throws Exception {
        String prompt = newPrompt();
        try (RegistryClient client = new RegistryClient()) {
            var waiting = agents.ask(prompt, FIRST, 60);
            awaitWaiting(1);

            client.monitored(prompt, "Better: {message}");

            HttpResponse<String> answer = waiting.get(5, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
            assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=60");
            assertThat(answer.body()).contains("\"version\":\"1.1.0\"", "Better: {message}");
        }
    }

    @Test
    void whoWaitsInVainIsToldThatNothingHasChanged() throws Exception {
        String prompt = newPrompt();
        long begin = System.nanoTime();

        HttpResponse<String> answer = agents.ask(prompt, FIRST, 1).get(10, TimeUnit.SECONDS);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains(FIRST);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
        awaitWaiting(0);
    }

    @Test
    void whoKnowsAnotherVersionOrNoneDoesNotWait() throws Exception {
        String prompt = newPrompt();

        assertThat(agents.ask(prompt, "\"0\"", 60).get(5, TimeUnit.SECONDS).statusCode())
                .isEqualTo(200);
        assertThat(agents.ask("nobody-has-it", FIRST, 60)
                        .get(5, TimeUnit.SECONDS)
                        .statusCode())
                .isEqualTo(404);
        owner().header("Prefer", "wait=60")
                .get("/prompts/{name}/live", prompt)
                .then()
                .statusCode(200);
        awaitWaiting(0);
    }

    @Test
    void fiveHundredAgentsWaitWithoutAThreadAndHearOfWhatAnotherReplicaMakesLive() throws Exception {
        String prompt = newPrompt();
        owner().get("/prompts/{name}/live", prompt).then().statusCode(200);
        List<CompletableFuture<HttpResponse<String>>> waiting =
                Stream.generate(() -> agents.ask(prompt, FIRST, 60)).limit(500).toList();
        awaitWaiting(500);

        owner().get("/prompts").then().statusCode(200);
        execute("update prompts set revision = 2 where name = '" + prompt + "'");
        execute("select pg_notify('ratchet_changes', 'LIVE_PROMPT default/" + prompt + "')");

        CompletableFuture.allOf(waiting.toArray(CompletableFuture<?>[]::new)).get(20, TimeUnit.SECONDS);
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().body()).contains("\"revision\":2"));
        awaitWaiting(0);
    }

    @Test
    void aChangeOfAnotherPromptWakesNobody() throws Exception {
        String prompt = newPrompt();
        var waiting = agents.ask(prompt, FIRST, 2);
        awaitWaiting(1);

        newPrompt();
        execute("select pg_notify('ratchet_changes', 'LIVE_PROMPT default/" + prompt + "')");

        assertThat(waiting.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(304);
    }

    @Test
    void whoHangsUpIsForgotten() {
        String prompt = newPrompt();
        var waiting = agents.ask(prompt, FIRST, 60);
        awaitWaiting(1);

        agents.hangUp();

        awaitWaiting(0);
        assertThat(waiting).isCompletedExceptionally();
    }

    @Test
    void withoutARolloutEveryUnitIsServedTheSame() {
        String prompt = newPrompt();

        owner().queryParam("unit", "session-4711")
                .get("/prompts/{name}/live", prompt)
                .then()
                .statusCode(200)
                .header("ETag", FIRST)
                .body("version", equalTo("1.0.0"))
                .body("variant", nullValue())
                .body("rollout", nullValue())
                .body("shadow", nullValue());
        owner().queryParam("unit", "x".repeat(201))
                .get("/prompts/{name}/live", prompt)
                .then()
                .statusCode(422)
                .body("detail", containsString("unit is longer than 200 characters"));
    }

    @Test
    void aKeyMayComeInAHeaderOfItsOwn() {
        String prompt = newPrompt();

        given().header("X-API-Key", Accounts.VIEWER)
                .get("/prompts/{name}/live", prompt)
                .then()
                .statusCode(200);
        given().header("X-API-Key", Accounts.VIEWER + "x")
                .get("/prompts/{name}/live", prompt)
                .then()
                .statusCode(401);
        given().header("X-API-Key", "of something else").get("/prompts").then().statusCode(401);
    }

    private static void awaitWaiting(int agents) {
        await(agents + " wait").atMost(Duration.ofSeconds(20)).until(() -> waiting() == agents);
    }

    private static double waiting() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("ratchet_registry_live_waiting"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
