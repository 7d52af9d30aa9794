package dev.ratchet.clustering.persistence.improvements;

import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.improvements.Improvement;
import dev.ratchet.clustering.domain.improvements.Improvements;
import dev.ratchet.events.wire.EventJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PanacheImprovements implements Improvements, PanacheRepositoryBase<ImprovementEntity, UUID> {

    @Override
    public Improvement lock(UUID id) {
        getEntityManager()
                .createNativeQuery("insert into improvements (id) values (:id) on conflict do nothing")
                .setParameter("id", id)
                .executeUpdate();
        ImprovementEntity row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(row);
        return row.improvement();
    }

    @Override
    public void save(Improvement improvement) {
        findById(improvement.id()).take(improvement);
    }

    @Override
    public void learn(UUID id, List<Lesson> failures) {
        for (Lesson failure : failures) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into improvement_failures (improvement_id, entry_id, contents)
                            values (:improvement, :entry, :contents) on conflict do nothing""")
                    .setParameter("improvement", id)
                    .setParameter("entry", failure.traceId())
                    .setParameter("contents", EventJson.writeText(failure.text()))
                    .executeUpdate();
        }
    }

    @Override
    public List<Lesson> lessons(UUID id, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select entry_id, contents from improvement_failures where improvement_id = :improvement
                        order by md5(entry_id) limit :limit""")
                .setParameter("improvement", id)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(row -> lesson((Object[]) row)).toList();
    }

    private static Lesson lesson(Object[] row) {
        return new Lesson((String) row[0], EventJson.readTrusted((String) row[1], FailureText.class));
    }

    @Override
    public long failures(UUID id) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from improvement_failures where improvement_id = :improvement")
                        .setParameter("improvement", id)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public int dropBefore(Instant time) {
        return getEntityManager()
                .createNativeQuery("delete from improvements where created_at < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
