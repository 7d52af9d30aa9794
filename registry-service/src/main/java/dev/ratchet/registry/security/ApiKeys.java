package dev.ratchet.registry.security;

import dev.ratchet.messaging.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The API keys that are kept, by hash. */
@ApplicationScoped
class ApiKeys {
    private static final String FIND =
            "select key_hash, role, project, name from api_keys where prefix = ? and revoked_at is null";
    private static final String ADD = """
            insert into api_keys (prefix, key_hash, role, project, name) values (?, ?, ?, ?, ?)
            on conflict (prefix) do nothing""";

    private final DataSource dataSource;

    ApiKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whose key this is; empty where it is unknown, wrong or revoked. */
    Optional<Account> find(KeyText key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, key.prefix());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && key.hashesTo(row.getBytes("key_hash"))
                        ? Optional.of(account(row))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot look up the API key", e);
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        Role role = Role.find(row.getString("role")).orElseThrow();
        return new Account(row.getString("name"), role, row.getString("project"));
    }

    /** Adds the key; one of its prefix that is there already, revoked or not, stays as it is. */
    void addIfAbsent(KeyText key, Account account) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, key.prefix());
            insert.setBytes(2, key.hash());
            insert.setString(3, account.role().wireName());
            insert.setString(4, account.project());
            insert.setString(5, account.name());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot add an API key", e);
        }
    }
}
