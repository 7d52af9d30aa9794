package dev.ratchet.registry.persistence.prompts;

import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Semver;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Prompt versions in PostgreSQL. */
@ApplicationScoped
class PanachePromptVersions implements PromptVersions, PanacheRepositoryBase<PromptVersionEntity, UUID> {
    private static final Comparator<PromptVersion> HIGHEST_FIRST = Comparator.comparing(
                    (PromptVersion version) -> Semver.parse(version.spec().version()))
            .reversed();

    @Override
    public List<PromptVersion> of(UUID promptId) {
        return list("promptId", promptId).stream()
                .map(PromptVersionEntity::toDomain)
                .sorted(HIGHEST_FIRST)
                .toList();
    }

    @Override
    public Optional<PromptVersion> find(UUID promptId, String version) {
        return find("promptId = ?1 and version = ?2", promptId, version)
                .singleResultOptional()
                .map(PromptVersionEntity::toDomain);
    }

    @Override
    public void add(UUID promptId, PromptVersion version) {
        persist(PromptVersionEntity.of(promptId, version));
    }

    /** The former goes first, as the index allows one active version at every moment. */
    @Override
    public void activate(UUID promptId, String version, Instant at) {
        flush();
        update("status = 'archived' where promptId = ?1 and status = 'active'", promptId);
        update(
                "status = 'active', firstLiveAt = coalesce(firstLiveAt, ?3) where promptId = ?1 and version = ?2",
                promptId,
                version,
                at);
        getEntityManager().clear();
    }

    @Override
    public void archiveDrafts(UUID promptId, List<String> versions) {
        update("status = 'archived' where promptId = ?1 and version in ?2 and status = 'draft'", promptId, versions);
    }
}
