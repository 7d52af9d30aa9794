package dev.ratchet.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.rollouts.Assessment;
import dev.ratchet.registry.domain.rollouts.Rollout;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** D1: what was shipped by an earlier release counts as an immediate rollout that is complete. */
@QuarkusTest
class D1MigrationIT {
    private static final String SHIPPED = "00000000-0000-0000-0000-000000000002";

    @Inject
    DataSource dataSource;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void whatWasShippedBeforeIsLiveForAllAsItWasAssessed() throws SQLException {
        String url = newDatabase("before_rollouts");
        migrate(url, "13");
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into prompts (id, project, name, live_version, created_at, changed_at)"
                    + " values ('00000000-0000-0000-0000-000000000001', 'default', 'p', '1.1.0', now(), now())");
            insert(statement, SHIPPED, "monitoring", """
                    {"strategy": "immediate", "weight": 100.0, "decision": "watching", "reason": "watching it",
                     "assessed_at": "2026-11-24T10:00:00Z"}""", "now()");
            insert(statement, "00000000-0000-0000-0000-000000000003", "shipped", """
                    {"strategy": "immediate", "weight": null, "decision": null, "reason": null,
                     "assessed_at": null}""", "now()");
            insert(statement, "00000000-0000-0000-0000-000000000004", "proposed", null, "null");

            migrate(url, "14");

            Rollout shipped = rollout(statement, SHIPPED);
            assertThat(shipped.rules()).isEqualTo(RolloutRules.usual(RolloutStrategy.IMMEDIATE));
            assertThat(shipped.watch()).isEqualTo(WatchRules.USUAL);
            assertThat(shipped.status()).isEqualTo(RolloutStatus.COMPLETED);
            assertThat(shipped.weight()).isEqualTo(100);
            Assessment last = Objects.requireNonNull(shipped.assessment());
            assertThat(last.decision()).isEqualTo(RolloutDecision.WATCHING);
            assertThat(last.at()).isEqualTo("2026-11-24T10:00:00Z");
            assertThat(rollout(statement, "00000000-0000-0000-0000-000000000003")
                            .assessment())
                    .isNull();
            assertThat(text(statement, "select count(*) from deployments where rollout is null"))
                    .isEqualTo("1");
        }
    }

    private static void insert(
            Statement statement, String id, String status, @Nullable String rollout, String shippedAt)
            throws SQLException {
        statement.execute("insert into deployments (id, row_version, prompt_id, project, prompt_name, status, seq,"
                + " baseline, candidates, candidate_version, taught_by, rollout, shipped_at, created_at, updated_at,"
                + " digest) values ('" + id + "', 0, '00000000-0000-0000-0000-000000000001', 'default', 'p', '" + status
                + "', 1, '{}', '[]', '1.1.0', '[]', " + (rollout == null ? "null" : "'" + rollout + "'") + ", "
                + shippedAt + ", now(), now(), '{}')");
    }

    private static Rollout rollout(Statement statement, String id) throws SQLException {
        return EventJson.readTrusted(
                text(statement, "select rollout from deployments where id = '" + id + "'"), Rollout.class);
    }

    private String newDatabase(String name) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
            return connection.getMetaData().getURL().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        }
    }

    private void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(url, username, password)
                .locations("db/messaging", "db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
