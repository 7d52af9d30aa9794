package dev.ratchet.clustering.persistence.failures;

import dev.ratchet.clustering.domain.clusters.ClusterTally;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.events.data.PromptKey;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class PanacheFailureLog implements FailureLog, PanacheRepositoryBase<FailureEntity, FailureId> {
    private static final String NEWEST_FIRST = " order by failedAt desc, id.traceId desc";
    private static final String OF_VERSION =
            "contents is not null and id.project = ?1 and id.promptName = ?2 and promptVersion = ?3";

    @Override
    public List<Lesson> lessons(UUID clusterId, int limit) {
        return lessons(find("clusterId = ?1 and contents is not null" + NEWEST_FIRST, clusterId), limit);
    }

    @Override
    public List<Lesson> lessons(UUID clusterId, String promptVersion, int limit) {
        return lessons(
                find(
                        "clusterId = ?1 and promptVersion = ?2 and contents is not null" + NEWEST_FIRST,
                        clusterId,
                        promptVersion),
                limit);
    }

    @Override
    public List<Lesson> lessonsOutside(UUID clusterId, PromptKey prompt, String promptVersion, int limit) {
        return lessons(
                find(
                        OF_VERSION + " and clusterId <> ?4" + NEWEST_FIRST,
                        prompt.project(),
                        prompt.promptName(),
                        promptVersion,
                        clusterId),
                limit);
    }

    private static List<Lesson> lessons(PanacheQuery<FailureEntity> query, int limit) {
        return onlyRead(query).page(0, limit).stream()
                .map(FailureEntity::lesson)
                .toList();
    }

    /** Rows are written by {@link BulkSql} alone, so nothing that waits in the session could change an answer. */
    private static PanacheQuery<FailureEntity> onlyRead(PanacheQuery<FailureEntity> query) {
        return query.withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .withHint(HibernateHints.HINT_READ_ONLY, true);
    }

    @Override
    public List<String> newestTraceIds(UUID clusterId, int limit) {
        return onlyRead(find("clusterId = ?1" + NEWEST_FIRST, clusterId)).page(0, limit).stream()
                .map(row -> row.id.traceId())
                .toList();
    }

    @Override
    public List<ClusterTally> tally(PromptKey prompt, String promptVersion) {
        return getEntityManager()
                .createQuery("""
                        select new dev.ratchet.clustering.persistence.failures.TallyRow(
                            f.clusterId, count(*), count(distinct f.unit),
                            sum(case when f.contents is null then 0 else 1 end))
                        from FailureEntity f
                        where f.id.project = :project and f.id.promptName = :prompt and f.promptVersion = :version and f.counted
                        group by f.clusterId""", TallyRow.class)
                .setParameter("project", prompt.project())
                .setParameter("prompt", prompt.promptName())
                .setParameter("version", promptVersion)
                .getResultStream()
                .map(TallyRow::tally)
                .toList();
    }

    @Override
    public int dropBefore(Instant time) {
        return (int) delete("failedAt < ?1", time);
    }
}
