package dev.ratchet.registry.persistence.prompts;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.imports.KeptFile;
import dev.ratchet.registry.domain.imports.PromptFile;
import dev.ratchet.registry.domain.imports.PromptFiles;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions in PostgreSQL as files. */
@ApplicationScoped
class PanachePromptFiles implements PromptFiles {
    private static final String SELECT = """
            select p.name, v, parent.version from PromptVersionEntity v join PromptEntity p on p.id = v.promptId
            left join PromptVersionEntity parent on parent.id = v.parentVersionId
            where p.project = :project""";
    private static final String OF_PROMPT = " and p.name = :name";

    private final EntityManager entities;

    PanachePromptFiles(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<KeptFile> find(PromptKey key, String version) {
        return of(key, " and v.version = :version")
                .setParameter("version", version)
                .getResultStream()
                .map(PanachePromptFiles::file)
                .findFirst();
    }

    @Override
    public Optional<UUID> id(PromptKey key, String version) {
        return of(key, " and v.version = :version")
                .setParameter("version", version)
                .getResultStream()
                .map(row -> ((PromptVersionEntity) row[1]).id)
                .findFirst();
    }

    @Override
    public List<KeptFile> of(PromptKey key) {
        return of(key, "").getResultStream().map(PanachePromptFiles::file).toList();
    }

    private TypedQuery<Object[]> of(PromptKey key, String condition) {
        return entities.createQuery(SELECT + OF_PROMPT + condition, Object[].class)
                .setParameter("project", key.project())
                .setParameter("name", key.promptName());
    }

    @Override
    public Page<KeptFile> page(String project, @Nullable String prompt, Page.Slice slice) {
        String after = slice.after() == null ? "" : " and (p.name, v.version) > (:lastName, :lastVersion)";
        String of = prompt == null ? "" : OF_PROMPT;
        TypedQuery<Object[]> query = entities.createQuery(
                        SELECT + of + after + " order by p.name, v.version", Object[].class)
                .setParameter("project", project)
                .setMaxResults(slice.probe());
        if (prompt != null) {
            query.setParameter("name", prompt);
        }
        if (slice.after() != null) {
            query.setParameter("lastName", slice.after().text(0))
                    .setParameter("lastVersion", slice.after().text(1));
        }
        List<KeptFile> found =
                query.getResultStream().map(PanachePromptFiles::file).toList();
        return Page.of(found, count(project, prompt), slice, PanachePromptFiles::cursor);
    }

    private static Cursor cursor(KeptFile kept) {
        return new Cursor(List.of(kept.file().name(), String.valueOf(kept.file().version())));
    }

    private long count(String project, @Nullable String prompt) {
        String of = prompt == null ? "" : OF_PROMPT;
        TypedQuery<Long> query = entities.createQuery("""
                        select count(v) from PromptVersionEntity v join PromptEntity p on p.id = v.promptId
                        where p.project = :project""" + of, Long.class).setParameter("project", project);
        return (prompt == null ? query : query.setParameter("name", prompt)).getSingleResult();
    }

    private static KeptFile file(Object[] row) {
        PromptVersion version = ((PromptVersionEntity) row[1]).toDomain();
        PromptFile file = new PromptFile(
                (String) row[0],
                version.spec().version(),
                (String) row[2],
                version.spec().templateText(),
                version.spec().inputSchema(),
                version.spec().outputSchema(),
                version.metadata(),
                version.changelog(),
                version.rationale());
        return new KeptFile(file, version.status());
    }
}
