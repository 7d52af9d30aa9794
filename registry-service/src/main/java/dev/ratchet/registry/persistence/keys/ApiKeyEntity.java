package dev.ratchet.registry.persistence.keys;

import dev.ratchet.registry.domain.keys.ApiKey;
import dev.ratchet.registry.domain.keys.Scope;
import dev.ratchet.registry.domain.people.ProjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code api_keys}. */
@Entity
@Table(name = "api_keys")
@SuppressWarnings("NullAway.Init")
public class ApiKeyEntity {
    @Id
    public UUID id;

    public String project;
    public String name;
    public String prefix;
    public byte[] keyHash;
    public ProjectRole role;
    public String scopes;
    public @Nullable String createdBy;
    public Instant createdAt;
    public @Nullable Instant expiresAt;
    public @Nullable Instant lastUsedAt;
    public @Nullable Instant revokedAt;

    static ApiKeyEntity of(ApiKey key, byte[] hash) {
        ApiKeyEntity row = new ApiKeyEntity();
        row.id = key.id();
        row.project = key.project();
        row.name = key.name();
        row.prefix = key.prefix();
        row.keyHash = hash;
        row.role = key.role();
        row.scopes = Scope.text(key.scopes());
        row.createdBy = key.createdBy();
        row.createdAt = key.createdAt();
        row.expiresAt = key.expiresAt();
        return row;
    }

    ApiKey toDomain() {
        return new ApiKey(
                id,
                project,
                name,
                prefix,
                role,
                Scope.ofText(scopes),
                createdBy,
                createdAt,
                expiresAt,
                lastUsedAt,
                revokedAt);
    }
}
