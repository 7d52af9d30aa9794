package dev.ratchet.registry.persistence.prompts;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptFilter;
import dev.ratchet.registry.domain.prompts.PromptSummary;
import dev.ratchet.registry.domain.prompts.Prompts;
import dev.ratchet.registry.persistence.JsonText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
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
        row.split = JsonText.write(prompt.split());
        row.changedAt = prompt.changedAt();
        row.archivedAt = prompt.archivedAt();
    }

    @Override
    public List<String> liveNames(String project) {
        return getEntityManager()
                .createQuery(
                        "select name from PromptEntity where project = ?1 and liveVersion is not null order by name",
                        String.class)
                .setParameter(1, project)
                .getResultList();
    }

    @Override
    public Page<PromptSummary> page(PromptFilter filter, Page.Slice slice) {
        String after = slice.after() == null ? "" : slice.after().text(0);
        List<PromptSummary> found = question(
                        "select p, (select count(v) from PromptVersionEntity v where v.promptId = p.id) from PromptEntity p"
                                + where(filter) + " and p.name > :after order by p.name",
                        Object[].class,
                        filter)
                .setParameter("after", after)
                .setMaxResults(slice.probe())
                .getResultStream()
                .map(row -> new PromptSummary(((PromptEntity) row[0]).toDomain(), (Long) row[1]))
                .toList();
        long total = question("select count(p) from PromptEntity p" + where(filter), Long.class, filter)
                .getSingleResult();
        return Page.of(
                found, total, slice, summary -> Cursor.of(summary.prompt().key().promptName()));
    }

    private static String where(PromptFilter filter) {
        return " where p.project = :project and p.archivedAt is " + (filter.archived() ? "not null" : "null")
                + " and (:search = '' or locate(lower(:search), lower(p.name)) > 0)";
    }

    private <T> TypedQuery<T> question(String query, Class<T> type, PromptFilter filter) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("project", filter.project())
                .setParameter("search", filter.search() == null ? "" : filter.search());
    }
}
