package dev.ratchet.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** F2: a registry of before has its users and keys afterwards. */
@QuarkusTest
class F2MigrationIT {
    @Inject
    DataSource dataSource;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void usersKeepTheirRolesAndKeysTheirRights() throws SQLException {
        String url = newDatabase("before_people");
        migrate(url, "1");
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into users (username, password, role, project) values"
                    + " ('ada', 'a hash', 'owner', 'default'), ('bob', 'a hash', 'viewer', 'support')");
            statement.execute("insert into api_keys (prefix, key_hash, role, project, name)"
                    + " values ('agent', '\\x00', 'member', 'sales', 'agent')");

            migrate(url, "2");

            assertThat(text(statement, """
                    select string_agg(username || ' ' || project || ' ' || role, ', ' order by username)
                    from memberships join users on id = user_id where password = 'a hash'""")).isEqualTo("ada default owner, bob support viewer");
            assertThat(text(statement, "select string_agg(name, ' ' order by name) from projects"))
                    .isEqualTo("default sales support");
            assertThat(text(
                            statement,
                            "select role || scopes || coalesce(expires_at::text, '') from api_keys"
                                    + " where id is not null"))
                    .isEqualTo("member");
        }
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
