package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.registry.application.changes.ChangeFeed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
