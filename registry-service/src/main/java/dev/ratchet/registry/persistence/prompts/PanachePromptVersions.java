package dev.ratchet.registry.persistence.prompts;

import dev.ratchet.registry.domain.prompts.NamedVersion;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Semver;
import dev.ratchet.registry.domain.prompts.VersionOutline;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    public List<VersionOutline> outlines(UUID promptId) {
        return getEntityManager()
                .createQuery("""
                        select id, version, parentVersionId, status, createdBy, createdAt, firstLiveAt
                        from PromptVersionEntity where promptId = ?1""", Object[].class)
                .setParameter(1, promptId)
                .getResultStream()
                .map(PanachePromptVersions::outline)
                .sorted(VersionOutline.HIGHEST_FIRST)
                .toList();
    }

    private static VersionOutline outline(Object[] row) {
        return new VersionOutline(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                PromptVersionEntity.status((String) row[3]),
                (String) row[4],
                (Instant) row[5],
                (Instant) row[6]);
    }

    @Override
    public List<PromptVersion> load(List<UUID> ids) {
        Map<UUID, PromptVersion> loaded = list("id in ?1", ids).stream()
                .map(PromptVersionEntity::toDomain)
                .collect(Collectors.toMap(PromptVersion::id, Function.identity()));
        return ids.stream().map(loaded::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Optional<NamedVersion> find(String project, UUID id) {
        return getEntityManager()
                .createQuery("""
                        select p.name, v from PromptVersionEntity v join PromptEntity p on p.id = v.promptId
                        where p.project = ?1 and v.id = ?2""", Object[].class)
                .setParameter(1, project)
                .setParameter(2, id)
                .getResultStream()
                .map(row -> new NamedVersion((String) row[0], ((PromptVersionEntity) row[1]).toDomain()))
                .findFirst();
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
