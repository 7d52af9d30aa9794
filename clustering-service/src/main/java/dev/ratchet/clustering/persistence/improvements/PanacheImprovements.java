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
    private static final int MOST_PASSES = 400;

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
        failures.forEach(failure -> insert("improvement_failures", id, failure));
    }

    @Override
    public void learnPassing(UUID id, List<Lesson> passes) {
        long room = MOST_PASSES - count("improvement_passes", id);
        passes.stream().limit(Math.max(0, room)).forEach(pass -> insert("improvement_passes", id, pass));
    }

    private void insert(String table, UUID id, Lesson lesson) {
        getEntityManager()
                .createNativeQuery("insert into " + table + " (improvement_id, entry_id, contents)"
                        + " values (:improvement, :entry, :contents) on conflict do nothing")
                .setParameter("improvement", id)
                .setParameter("entry", lesson.traceId())
                .setParameter("contents", EventJson.writeText(lesson.text()))
                .executeUpdate();
    }

    @Override
    public List<Lesson> lessons(UUID id, int limit) {
        return lessons("improvement_failures", id, limit);
    }

    @Override
    public List<Lesson> passing(UUID id, int limit) {
        return lessons("improvement_passes", id, limit);
    }

    private List<Lesson> lessons(String table, UUID id, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select entry_id, contents from " + table + " where improvement_id = :improvement"
                        + " order by md5(entry_id) limit :limit")
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
        return count("improvement_failures", id);
    }

    private long count(String table, UUID id) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from " + table + " where improvement_id = :improvement")
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
