package dev.ratchet.registry.persistence.policies;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.policies.Policies;
import dev.ratchet.registry.domain.policies.PolicyVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Policies in PostgreSQL; a trigger refuses to change them. */
@ApplicationScoped
class PanachePolicies implements Policies, PanacheRepositoryBase<PolicyEntity, PolicyEntity.Key> {

    @Override
    public Optional<PolicyVersion> latest(UUID promptId) {
        return find("key.promptId = ?1 order by key.version desc", promptId)
                .firstResultOptional()
                .map(PolicyEntity::toDomain);
    }

    @Override
    public void add(UUID promptId, PolicyVersion version) {
        persist(PolicyEntity.of(promptId, version));
    }

    @Override
    public Page<PolicyVersion> page(UUID promptId, Page.Slice slice) {
        int before = slice.after() == null
                ? Integer.MAX_VALUE
                : Math.clamp(slice.after().number(0), 0, Integer.MAX_VALUE);
        List<PolicyVersion> found = find(
                        "key.promptId = ?1 and key.version < ?2 order by key.version desc", promptId, before)
                .range(0, slice.limit())
                .stream()
                .map(PolicyEntity::toDomain)
                .toList();
        return Page.of(found, count("key.promptId", promptId), slice, version -> Cursor.of(version.version()));
    }
}
