package dev.ratchet.harness.application;

import dev.ratchet.harness.domain.Lease;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps a lease while the model thinks; says so when it is lost. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final ReplayLedger ledger;
    private final Lease lease;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("replay-heartbeat").factory());
    private final ScheduledFuture<?> beats;
    private volatile boolean lost;

    Heartbeat(ReplayLedger ledger, Lease lease, Duration duration) {
        this.ledger = ledger;
        this.lease = lease;
        long period = Math.max(1, duration.toMillis() / 3);
        beats = timer.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            ledger.hold(lease);
        } catch (Lease.Lost e) {
            lost = true;
        } catch (RuntimeException e) {
            LOG.warnf("The lease of replay %s cannot be extended: %s", lease.deploymentId(), e.getMessage());
        }
    }

    /** @throws Lease.Lost where another worker has the job, or nobody needs it */
    void check() {
        if (lost) {
            throw new Lease.Lost(lease);
        }
    }

    @Override
    public void close() {
        beats.cancel(true);
        timer.shutdownNow();
    }
}
