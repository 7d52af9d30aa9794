package dev.ratchet.registry.application.webhooks;

import dev.ratchet.registry.config.WebhooksConfig;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.webhooks.Deliveries;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Counts the deliveries that wait, and forgets old ones that are over. */
@ApplicationScoped
public class DeliveryUpkeep {
    private static final Logger LOG = Logger.getLogger(DeliveryUpkeep.class);

    private final AtomicLong pending = new AtomicLong();
    private final Deliveries deliveries;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Duration retention;

    DeliveryUpkeep(Deliveries deliveries, Clock clock, MeterRegistry metrics, WebhooksConfig config) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.metrics = metrics;
        this.retention = config.retention();
    }

    /** The number is there from the start, not only when it is counted for the first time. */
    void start(@Observes StartupEvent event) {
        metrics.gauge("ratchet.registry.webhook.pending", pending);
    }

    @Scheduled(
            every = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void keep() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                deliveries.prune(clock.now().minus(retention));
                pending.set(deliveries.countPending());
            });
        } catch (RuntimeException e) {
            LOG.warnf("Cannot look after the webhook deliveries; trying again: %s", e.getMessage());
        }
    }
}
