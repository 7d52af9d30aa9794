package dev.ratchet.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.events.audit.ChainWalk;
import dev.ratchet.testing.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** F3: what was decided before there was a chain. */
class AuditMigrationIT {
    private final String url = EmbeddedDatabase.jdbcUrl("migration-" + System.nanoTime());
    private final Connection database = connect(url);

    private static Connection connect(String url) {
        try {
            return DriverManager.getConnection(url, EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void theMigrationSealsItAsTheServiceWould() throws SQLException {
        migrateTo("1");
        execute("""
                insert into audit_log (project, actor, action, subject, reason, at) values
                ('default', 'owner', 'approve', 'deployment/1', null, '2026-11-20T10:00:00.000001Z'),
                ('other', 'Zoë', 'reject', 'deployment/2', 'zu 5:spät, 😀', '2026-11-20T11:00:00Z'),
                ('default', 'owner', 'rollback', 'deployment/1', '', '2026-11-20T12:00:00.5+02'),
                ('default', 'member', 'create_version', 'prompt/p/1.0.0', 'line
                break', '2026-06-20T12:00:00.123456Z')""");

        migrateTo("5");

        assertWhole("default", 3);
        assertWhole("other", 1);
        assertThat(records("default"))
                .extracting(AuditRecord::action)
                .containsExactly("approve", "rollback", "create_version");
    }

    @Test
    void anEmptyLogStaysEmpty() throws SQLException {
        migrateTo("5");

        assertThat(records("default")).isEmpty();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url, EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD)
                .locations("classpath:db/messaging", "classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private void assertWhole(String project, int length) throws SQLException {
        ChainWalk walk = new ChainWalk(head(project));
        records(project).forEach(walk::next);
        assertThat(walk.verdict()).isEmpty();
        assertThat(walk.reached().seq()).isEqualTo(length);
    }

    private ChainHead head(String project) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select seq, encode(hash, 'hex') from audit_heads where project = '" + project + "'")) {
            rows.next();
            return new ChainHead(project, rows.getLong(1), rows.getString(2));
        }
    }

    private List<AuditRecord> records(String project) throws SQLException {
        List<AuditRecord> records = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select *, encode(prev_hash, 'hex') as prev, encode(hash, 'hex') as seal from audit_log
                        where project = '""" + project + "' order by seq")) {
            while (row.next()) {
                records.add(new AuditRecord(
                        row.getString("project"),
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("reason"),
                        row.getString("prev"),
                        row.getString("seal")));
            }
        }
        return records;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
