package dev.ratchet.registry.persistence.alerts;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.alerts.Alert;
import dev.ratchet.registry.domain.alerts.Alerts;
import dev.ratchet.registry.persistence.NewestFirst;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts in PostgreSQL. */
@ApplicationScoped
class PanacheAlerts implements Alerts, PanacheRepositoryBase<AlertEntity, UUID> {

    @Override
    public void add(Alert alert) {
        persist(AlertEntity.of(alert));
    }

    @Override
    public Page<Alert> page(Filter filter, Page.Slice slice) {
        StringBuilder condition = new StringBuilder("project = ?1");
        List<Object> owners = new ArrayList<>(List.of(filter.project()));
        narrow(condition, owners, "promptName", filter.promptName());
        narrow(condition, owners, "deploymentId", filter.deploymentId());
        narrow(
                condition,
                owners,
                "kind",
                filter.kind() == null ? null : filter.kind().wireName());
        return NewestFirst.page(
                this,
                condition.toString(),
                slice,
                AlertEntity::toDomain,
                alert -> Cursor.of(alert.raisedAt(), alert.id()),
                owners.toArray());
    }

    private static void narrow(StringBuilder condition, List<Object> owners, String column, @Nullable Object wanted) {
        if (wanted != null) {
            owners.add(wanted);
            condition.append(" and ").append(column).append(" = ?").append(owners.size());
        }
    }

    @Override
    public void forget(Instant before) {
        delete("createdAt < ?1", before);
    }
}
