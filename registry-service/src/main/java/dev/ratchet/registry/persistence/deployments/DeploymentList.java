package dev.ratchet.registry.persistence.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.deployments.DeploymentSummary;
import dev.ratchet.registry.domain.deployments.Deployments.Filter;
import dev.ratchet.registry.domain.deployments.Digest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Pages of deployments, newest first, read without texts and reports; an index serves each filter. */
record DeploymentList(EntityManager database, Filter filter) {
    private static final String COLUMNS = "id, project, promptName, status, seq, candidateVersion, digest, approvedBy,"
            + " shippedAt, rolledBackAt, supersededBy, createdAt, updatedAt";

    Page<DeploymentSummary> page(Page.Slice slice) {
        Cursor after = slice.after();
        TypedQuery<Object[]> question = question(
                "select " + COLUMNS + " from DeploymentEntity where " + where()
                        + (after == null ? "" : " and (createdAt, id) < (:createdAt, :id)")
                        + " order by createdAt desc, id desc",
                Object[].class);
        if (after != null) {
            question.setParameter("createdAt", after.instant(0)).setParameter("id", after.uuid(1));
        }
        List<DeploymentSummary> found = question.setMaxResults(slice.probe())
                .getResultStream()
                .map(DeploymentList::summary)
                .toList();
        long total = question("select count(*) from DeploymentEntity where " + where(), Long.class)
                .getSingleResult();
        return Page.of(found, total, slice, last -> Cursor.of(last.createdAt(), last.id()));
    }

    private String where() {
        return "project = :project" + (filter.state() == null ? "" : " and status = :status")
                + (filter.promptName() == null ? "" : " and promptName = :prompt");
    }

    private <T> TypedQuery<T> question(String text, Class<T> type) {
        TypedQuery<T> question = database.createQuery(text, type).setParameter("project", filter.project());
        if (filter.state() != null) {
            question.setParameter("status", filter.state());
        }
        if (filter.promptName() != null) {
            question.setParameter("prompt", filter.promptName());
        }
        return question;
    }

    private static DeploymentSummary summary(Object[] row) {
        return new DeploymentSummary(
                (UUID) row[0],
                new PromptKey((String) row[1], (String) row[2]),
                (DeploymentState) row[3],
                (Integer) row[4],
                (String) row[5],
                EventJson.readTrusted((String) row[6], Digest.class),
                (String) row[7],
                (Instant) row[8],
                (Instant) row[9],
                (UUID) row[10],
                (Instant) row[11],
                (Instant) row[12]);
    }
}
