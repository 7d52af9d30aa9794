package dev.ratchet.registry.persistence.keys;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.keys.ApiKey;
import dev.ratchet.registry.domain.keys.Keys;
import dev.ratchet.registry.persistence.NewestFirst;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** API keys in PostgreSQL. */
@ApplicationScoped
class PanacheKeys implements Keys, PanacheRepositoryBase<ApiKeyEntity, UUID> {
    @Override
    public void add(ApiKey key, byte[] hash) {
        persist(ApiKeyEntity.of(key, hash));
    }

    @Override
    public Optional<ApiKey> find(String project, UUID id) {
        return find("project = ?1 and id = ?2", project, id)
                .singleResultOptional()
                .map(ApiKeyEntity::toDomain);
    }

    @Override
    public boolean isNamed(String project, String name) {
        return count("project = ?1 and name = ?2", project, name) > 0;
    }

    @Override
    public Page<ApiKey> page(String project, Page.Slice slice) {
        return NewestFirst.page(
                this,
                "project = ?1",
                slice,
                ApiKeyEntity::toDomain,
                key -> Cursor.of(key.createdAt(), key.id()),
                project);
    }

    @Override
    public boolean revoke(String project, UUID id, Instant at) {
        return update("revokedAt = ?3 where project = ?1 and id = ?2 and revokedAt is null", project, id, at) == 1;
    }
}
