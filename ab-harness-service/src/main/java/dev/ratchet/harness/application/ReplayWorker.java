package dev.ratchet.harness.application;

import dev.ratchet.harness.config.ReplayConfig;
import dev.ratchet.harness.domain.Lease;
import dev.ratchet.harness.domain.ReplayJob;
import dev.ratchet.models.ModelUnavailable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Claims replays and works on a few at a time; whatever stops it, a job is never lost, only later. */
@ApplicationScoped
public class ReplayWorker {
    private static final Logger LOG = Logger.getLogger(ReplayWorker.class);

    private final ReplayLedger ledger;
    private final RunReplay replays;
    private final ReplayConfig config;
    private final Semaphore slots;
    private final ExecutorService pool = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("replay-worker-", 0).factory());
    private volatile boolean stopped;

    ReplayWorker(ReplayLedger ledger, RunReplay replays, ReplayConfig config) {
        this.ledger = ledger;
        this.replays = replays;
        this.config = config;
        this.slots = new Semaphore(config.jobs());
    }

    @Scheduled(every = "${ratchet.replay.poll:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        while (!stopped && slots.tryAcquire()) {
            Optional<ReplayJob> job = claim();
            if (job.isEmpty()) {
                slots.release();
                return;
            }
            pool.execute(() -> work(job.get()));
        }
    }

    private Optional<ReplayJob> claim() {
        try {
            return ledger.claim();
        } catch (RuntimeException e) {
            LOG.warnf("Replays cannot be claimed, trying again: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** An error, unlike an exception, leaves the lease to run out, as a crash of the process would. */
    private void work(ReplayJob job) {
        try {
            replays.run(job);
        } catch (Lease.Lost e) {
            LOG.infof("Replay %s goes on without this worker", job.deploymentId());
        } catch (ModelUnavailable e) {
            LOG.warnf("Replay %s waits for the model: %s", job.deploymentId(), e.getMessage());
            release(
                    job,
                    later(job, e.kind() == ModelUnavailable.Cause.RATE_LIMITED ? e.suggestedDelay() : Duration.ZERO));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Replay %s failed and will be tried again", job.deploymentId());
            release(job, later(job, Duration.ZERO));
        } catch (Error e) {
            LOG.errorf(e, "Replay %s is left to its lease", job.deploymentId());
        } finally {
            slots.release();
        }
    }

    private Duration later(ReplayJob job, Duration least) {
        Duration backoff = config.retryDelay().multipliedBy(1L << Math.min(job.failures(), 16));
        Duration bounded = backoff.compareTo(config.maxRetryDelay()) < 0 ? backoff : config.maxRetryDelay();
        return bounded.compareTo(least) < 0 ? least : bounded;
    }

    private void release(ReplayJob job, Duration pause) {
        try {
            ledger.release(job.lease(), pause, true);
        } catch (RuntimeException e) {
            LOG.warnf("Replay %s is left to its lease: %s", job.deploymentId(), e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        pool.shutdownNow();
    }
}
