package dev.ratchet.registry.application.webhooks;

import dev.ratchet.registry.config.WebhooksConfig;
import dev.ratchet.registry.domain.webhooks.Answer;
import dev.ratchet.registry.domain.webhooks.Delivery;
import dev.ratchet.registry.domain.webhooks.Shipment;
import dev.ratchet.registry.domain.webhooks.Transport;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Every replica may sweep at the same time. A receiver that is slow keeps few others waiting: it is sent
 * nothing more until all that is under way to it has ended.
 */
@ApplicationScoped
public class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Dispatch dispatch;
    private final Transport transport;
    private final MeterRegistry metrics;
    private final Semaphore free;
    private final Map<UUID, UUID> webhooksUnderWay = new ConcurrentHashMap<>();

    Courier(Dispatch dispatch, Transport transport, MeterRegistry metrics, WebhooksConfig config) {
        this.dispatch = dispatch;
        this.transport = transport;
        this.metrics = metrics;
        this.free = new Semaphore(config.parallel());
    }

    /** What is under way is tried again after the next start. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    @Scheduled(
            every = "${ratchet.webhooks.sweep-interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        try {
            int places = free.availablePermits();
            if (places > 0) {
                dispatch.begin(places, Set.copyOf(webhooksUnderWay.values())).forEach(this::sendBeside);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Cannot look for webhooks that are due; trying again: %s", e.getMessage());
        }
    }

    private void sendBeside(Shipment shipment) {
        free.acquireUninterruptibly();
        UUID id = shipment.delivery().id();
        webhooksUnderWay.put(id, shipment.webhook().id());
        threads.execute(() -> {
            try {
                send(shipment);
            } catch (RuntimeException e) {
                LOG.warnf(
                        e,
                        "Delivery %s of webhook %s has come to no end; trying again",
                        id,
                        shipment.webhook().id());
            } finally {
                webhooksUnderWay.remove(id);
                free.release();
            }
        });
    }

    /** Sends an attempt that has begun and notes what came of it; empty where the webhook is gone meanwhile. */
    Optional<Delivery> send(Shipment shipment) {
        Answer answer = transport.send(shipment);
        Optional<Delivery> ended = dispatch.end(shipment, answer);
        metrics.counter(
                        "ratchet.registry.webhook.deliveries",
                        "outcome",
                        ended.map(delivery -> delivery.isPending()
                                        ? "retried"
                                        : delivery.state().wireName())
                                .orElse("deleted"))
                .increment();
        return ended;
    }
}
