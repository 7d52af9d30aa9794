package dev.ratchet.registry.persistence.deployments;

import static java.util.Objects.requireNonNullElse;

import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.deployments.MetricWindows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Metric windows in PostgreSQL. */
@ApplicationScoped
class SqlMetricWindows implements MetricWindows {
    private final Session database;

    SqlMetricWindows(Session database) {
        this.database = database;
    }

    @Override
    public void put(MetricWindowClosed window) {
        database.createNativeMutationQuery("""
                        insert into metric_windows (deployment_id, version, variant, window_start, body)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (deployment_id, window_start, version, variant) do update set body = excluded.body""")
                .setParameter(1, window.deploymentId())
                .setParameter(2, requireNonNullElse(window.version(), ""))
                .setParameter(3, requireNonNullElse(window.variant(), ""))
                .setParameter(4, window.windowStart())
                .setParameter(5, EventJson.writeText(window))
                .executeUpdate();
    }

    @Override
    public List<MetricWindowClosed> of(UUID deploymentId, int limit) {
        List<String> newestFirst = database.createNativeQuery(
                        "select body from metric_windows where deployment_id = ?1 order by window_start desc limit ?2",
                        String.class)
                .setParameter(1, deploymentId)
                .setParameter(2, limit)
                .getResultList();
        return newestFirst.reversed().stream()
                .map(body -> EventJson.readTrusted(body, MetricWindowClosed.class))
                .toList();
    }
}
