package dev.ratchet.registry.persistence.failures;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.failures.CountedCluster;
import dev.ratchet.registry.domain.failures.FailureClusters.Filter;
import dev.ratchet.registry.domain.failures.FailureClusters.Order;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** Pages of clusters in either order; an index serves each, of a prompt and of the whole project. */
record ClusterList(EntityManager database, Filter filter) {
    Page<CountedCluster> page(Page.Slice slice) {
        Cursor after = slice.after();
        String key = filter.order() == Order.SIZE ? "failures" : "lastSeen";
        TypedQuery<ClusterEntity> question = question(
                "from FailureClusterEntity where " + where()
                        + (after == null ? "" : " and (" + key + ", id) < (:key, :id)")
                        + " order by " + key + " desc, id desc",
                ClusterEntity.class);
        if (after != null) {
            question.setParameter("key", filter.order() == Order.SIZE ? after.number(0) : after.instant(0))
                    .setParameter("id", after.uuid(1));
        }
        List<CountedCluster> found = question.setMaxResults(slice.probe())
                .getResultStream()
                .map(ClusterEntity::counted)
                .toList();
        long total = question("select count(*) from FailureClusterEntity where " + where(), Long.class)
                .getSingleResult();
        return Page.of(found, total, slice, this::cursor);
    }

    private Cursor cursor(CountedCluster last) {
        return filter.order() == Order.SIZE
                ? Cursor.of(last.failures(), last.id())
                : Cursor.of(last.lastSeen(), last.id());
    }

    private String where() {
        return "project = :project and mergedInto is null"
                + (filter.promptName() == null ? "" : " and promptName = :prompt")
                + (filter.state() == null ? "" : " and state = :state")
                + (filter.problem() == null ? "" : " and problem = :problem")
                + (filter.since() == null ? "" : " and lastSeen >= :since");
    }

    private <T> TypedQuery<T> question(String text, Class<T> type) {
        TypedQuery<T> question = database.createQuery(text, type).setParameter("project", filter.project());
        if (filter.promptName() != null) {
            question.setParameter("prompt", filter.promptName());
        }
        if (filter.state() != null) {
            question.setParameter("state", filter.state());
        }
        if (filter.problem() != null) {
            question.setParameter("problem", filter.problem().wireName());
        }
        if (filter.since() != null) {
            question.setParameter("since", filter.since());
        }
        return question;
    }
}
