package dev.ratchet.registry.security;

import dev.ratchet.messaging.DatabaseFailure;
import dev.ratchet.registry.domain.keys.KeyText;
import dev.ratchet.registry.domain.keys.Scope;
import dev.ratchet.registry.domain.people.ProjectRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The API keys that are kept, by hash, as those who show one need them. */
@ApplicationScoped
class ApiKeys {
    private static final String FIND = """
            select id, key_hash, role, project, name, scopes, expires_at from api_keys
            where prefix = ? and revoked_at is null""";
    private static final String ADD = """
            insert into api_keys (prefix, key_hash, role, project, name) values (?, ?, ?, ?, ?)
            on conflict (prefix) do nothing""";
    private static final String USED = "update api_keys set last_used_at = now() where id = any (?)";

    private final DataSource dataSource;

    ApiKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The key of this prefix; empty where there is none, or it is revoked. */
    Optional<KeptKey> find(String prefix) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, prefix);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new KeptKey(row.getBytes("key_hash"), account(row))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot look up the API key", e);
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        Timestamp expiresAt = row.getTimestamp("expires_at");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                ProjectRole.find(row.getString("role")).orElseThrow(),
                row.getString("project"),
                Scope.ofText(row.getString("scopes")),
                expiresAt == null ? null : expiresAt.toInstant());
    }

    /** Adds a key without scopes; one of its prefix that is there already, revoked or not, stays as it is. */
    void addIfAbsent(KeyText key, String name, ProjectRole role, String project) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, key.prefix());
            insert.setBytes(2, key.hash());
            insert.setString(3, role.wireName());
            insert.setString(4, project);
            insert.setString(5, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot add an API key", e);
        }
    }

    void used(Collection<UUID> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(USED)) {
            update.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot note which API keys were used", e);
        }
    }
}
