package dev.ratchet.registry.persistence.prompts;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptSummary;
import dev.ratchet.registry.domain.prompts.Prompts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

/** Prompts in PostgreSQL. */
@ApplicationScoped
class PanachePrompts implements Prompts, PanacheRepositoryBase<PromptEntity, UUID> {
    private static final String BY_KEY = "project = ?1 and name = ?2";

    @Override
    public Optional<Prompt> find(PromptKey key) {
        return find(BY_KEY, key.project(), key.promptName())
                .singleResultOptional()
                .map(PromptEntity::toDomain);
    }

    @Override
    public Optional<Prompt> lock(PromptKey key) {
        return find(BY_KEY, key.project(), key.promptName())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .map(PromptEntity::toDomain);
    }

    @Override
    public Optional<Prompt> lockIfFree(UUID id) {
        List<PromptEntity> free = getEntityManager()
                .createQuery("from PromptEntity where id = ?1", PromptEntity.class)
                .setParameter(1, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
        return free.stream().findFirst().map(PromptEntity::toDomain);
    }

    /** Of two transactions that add a prompt of one name, the later waits for the earlier and then finds its row. */
    @Override
    public Prompt lockOrAdd(Prompt fresh) {
        getEntityManager()
                .createNativeQuery("""
                        insert into prompts (id, project, name, created_at, changed_at) values (?1, ?2, ?3, ?4, ?4)
                        on conflict (project, name) do nothing""")
                .setParameter(1, fresh.id())
                .setParameter(2, fresh.key().project())
                .setParameter(3, fresh.key().promptName())
                .setParameter(4, fresh.createdAt())
                .executeUpdate();
        return lock(fresh.key()).orElseThrow();
    }

    @Override
    public void update(Prompt prompt) {
        PromptEntity row = findById(prompt.id());
        row.liveVersion = prompt.liveVersion();
        row.revision = prompt.revision();
        row.deploymentId = prompt.deploymentId();
        row.changedAt = prompt.changedAt();
    }

    @Override
    public Page<PromptSummary> page(String project, Page.Slice slice) {
        String after = slice.after() == null ? "" : slice.after().text(0);
        List<PromptSummary> found = getEntityManager()
                .createQuery("""
                        select p, (select count(v) from PromptVersionEntity v where v.promptId = p.id)
                        from PromptEntity p where p.project = ?1 and p.name > ?2 order by p.name""", Object[].class)
                .setParameter(1, project)
                .setParameter(2, after)
                .setMaxResults(slice.probe())
                .getResultStream()
                .map(row -> new PromptSummary(((PromptEntity) row[0]).toDomain(), (Long) row[1]))
                .toList();
        return Page.of(
                found,
                count("project", project),
                slice,
                summary -> Cursor.of(summary.prompt().key().promptName()));
    }
}
