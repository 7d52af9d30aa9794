package dev.ratchet.clustering.application.synthesis;

import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.config.ClusteringConfig.Synthesis;
import dev.ratchet.clustering.domain.synthesis.SynthesisJob;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs;
import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.ModelUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes up one job after the other on a thread of its own. It holds a job by a lease that it renews; when it dies, the
 * lease runs out and another worker takes the job up, under a higher fencing token.
 */
@ApplicationScoped
public class SynthesisWorker implements Runnable {
    private static final Logger LOG = Logger.getLogger(SynthesisWorker.class);
    private static final int MAX_DOUBLINGS = 10;
    private static final Duration AFTER_A_BREAKDOWN = Duration.ofSeconds(15);

    private final SynthesisJobs jobs;
    private final SynthesizeCandidates synthesize;
    private final ClusteringMetrics metrics;
    private final Synthesis config;
    private final Clock clock;
    private volatile boolean stopped;
    private volatile @Nullable SynthesisJob current;
    private @Nullable Thread thread;

    SynthesisWorker(
            SynthesisJobs jobs,
            SynthesizeCandidates synthesize,
            ClusteringMetrics metrics,
            ClusteringConfig config,
            Clock clock) {
        this.jobs = jobs;
        this.synthesize = synthesize;
        this.metrics = metrics;
        this.config = config.synthesis();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("synthesis-worker").daemon().start(this);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                if (!workOne()) {
                    Thread.sleep(config.poll());
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                LOG.errorf(e, "The synthesis worker stumbled; the job stays leased and is taken up again");
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.poll());
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /** @return whether there was something to do */
    private boolean workOne() {
        Optional<SynthesisJob> claimed =
                QuarkusTransaction.requiringNew().call(() -> jobs.claim(clock.instant(), config.lease()));
        if (claimed.isEmpty()) {
            return false;
        }
        SynthesisJob job = claimed.get();
        current = job;
        try {
            synthesize.work(job);
        } catch (ModelUnavailable e) {
            putBack(job, e.suggestedDelay(), e.kind() + ": " + e.getMessage());
        } catch (BudgetSpent e) {
            putBack(job, config.maxBackOff(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Job %s of %s broke down", job.id(), job.prompt());
            putBack(job, AFTER_A_BREAKDOWN, e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            current = null;
        }
        return true;
    }

    private void putBack(SynthesisJob job, Duration suggested, String reason) {
        Duration wait = backOff(suggested, job.attempts());
        LOG.warnf("Job %s of %s waits %s (attempt %d): %s", job.id(), job.prompt(), wait, job.attempts(), reason);
        boolean interrupted = Thread.interrupted();
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.putBack(job, clock.instant().plus(wait), reason));
        metrics.jobPutBack();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration backOff(Duration suggested, int attempts) {
        Duration wait = suggested.multipliedBy(1L << Math.clamp(attempts - 1, 0, MAX_DOUBLINGS));
        return wait.compareTo(config.maxBackOff()) > 0 ? config.maxBackOff() : wait;
    }

    @Scheduled(every = "${ratchet.clustering.synthesis.renew:15s}", skipExecutionIf = ApplicationNotRunning.class)
    void holdOn() {
        SynthesisJob job = current;
        if (job != null) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.renew(job, clock.instant().plus(config.lease())));
        }
    }
}
