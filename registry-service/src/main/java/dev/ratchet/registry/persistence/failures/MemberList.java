package dev.ratchet.registry.persistence.failures;

import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.failures.FailureCluster;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Pages of a cluster's members, newest first. */
record MemberList(Session database, FailureCluster cluster) {
    private static final String MEMBERS = """
            from failure_cluster_members
            where project = :project and prompt_name = :prompt and cluster_id = any(:clusters)""";

    Page<ClusteredTrace> page(Page.Slice slice) {
        Cursor after = slice.after();
        NativeQuery<Object[]> question = question(
                "select trace_id, cluster_id, failed_at " + MEMBERS
                        + (after == null ? "" : " and (failed_at, trace_id) < (:failedAt, :traceId)")
                        + " order by failed_at desc, trace_id desc limit " + slice.probe(),
                Object[].class);
        if (after != null) {
            question.setParameter("failedAt", after.instant(0)).setParameter("traceId", after.text(1));
        }
        List<ClusteredTrace> found = question.getResultStream()
                .map(row -> new ClusteredTrace((String) row[0], (UUID) row[1], (Instant) row[2]))
                .toList();
        long total = question("select count(*) " + MEMBERS, Long.class).getSingleResult();
        return Page.of(found, total, slice, last -> Cursor.of(last.failedAt(), last.traceId()));
    }

    private <T> NativeQuery<T> question(String text, Class<T> type) {
        return database.createNativeQuery(text, type)
                .setParameter("project", cluster.prompt().project())
                .setParameter("prompt", cluster.prompt().promptName())
                .setParameter("clusters", cluster.ids().toArray(UUID[]::new));
    }
}
