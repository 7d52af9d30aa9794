package dev.ratchet.harness.application.jobs;

import dev.ratchet.harness.domain.jobs.Lease;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Keeps a lease while the model thinks; says so when it is lost. */
public final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final Consumer<Lease> hold;
    private final Lease lease;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heartbeat").factory());
    private final ScheduledFuture<?> beats;
    private volatile boolean lost;

    /** @param hold extends the lease for the duration, or throws {@link Lease.Lost} */
    public Heartbeat(Consumer<Lease> hold, Lease lease, Duration duration) {
        this.hold = hold;
        this.lease = lease;
        long period = Math.max(1, duration.toMillis() / 3);
        beats = timer.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            hold.accept(lease);
        } catch (Lease.Lost e) {
            lost = true;
        } catch (RuntimeException e) {
            LOG.warnf("The lease of job %s cannot be extended: %s", lease.jobId(), e.getMessage());
        }
    }

    /** @throws Lease.Lost where another worker has the job, or nobody needs it */
    public void check() {
        if (lost) {
            throw new Lease.Lost(lease);
        }
    }

    /** Whether {@link #check} would throw. */
    public boolean isLost() {
        return lost;
    }

    @Override
    public void close() {
        beats.cancel(true);
        timer.shutdownNow();
    }
}
