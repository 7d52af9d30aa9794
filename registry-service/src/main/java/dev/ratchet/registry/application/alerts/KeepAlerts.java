package dev.ratchet.registry.application.alerts;

import dev.ratchet.events.MetricEvent.AlertRaised;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.config.AlertsConfig;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.alerts.Alert;
import dev.ratchet.registry.domain.alerts.Alerts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps what the monitor wants somebody to look at for a while, and counts it: {@code ratchet_registry_alerts_total}. */
@ApplicationScoped
public class KeepAlerts {
    private static final Logger LOG = Logger.getLogger(KeepAlerts.class);

    private final Alerts alerts;
    private final AlertsConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    KeepAlerts(Alerts alerts, AlertsConfig config, Clock clock, MeterRegistry metrics) {
        this.alerts = alerts;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** One that is too old to be kept comes from a topic that is read again. */
    @Transactional
    public void raised(AlertRaised fact, UUID id) {
        if (fact.raisedAt().isBefore(oldest())) {
            return;
        }
        alerts.add(new Alert(
                id,
                new PromptKey(fact.project(), fact.promptName()),
                fact.deploymentId(),
                fact.kind(),
                Reasons.reported(fact.explanation()),
                fact.evidence(),
                fact.raisedAt()));
        metrics.counter("ratchet.registry.alerts", "kind", fact.kind().wireName())
                .increment();
    }

    @Transactional
    public Page<Alert> page(Alerts.Filter filter, Page.Slice slice) {
        return alerts.page(filter, slice);
    }

    @Scheduled(
            every = "${ratchet.alerts.sweep-interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        try {
            QuarkusTransaction.requiringNew().run(() -> alerts.forget(oldest()));
        } catch (RuntimeException e) {
            LOG.warnf("Cannot remove old alerts; trying again: %s", e.getMessage());
        }
    }

    private Instant oldest() {
        return clock.now().minus(config.retention());
    }
}
