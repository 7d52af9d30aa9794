package dev.ratchet.harness.application.jobs;

import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.jobs.LeasedJob;
import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.ModelUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Claims jobs of one kind and works on a few at a time; whatever stops it, a job is never lost, only later. */
public final class Crew<J extends LeasedJob> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Crew.class);

    private static final Duration AFTER_A_BUDGET = Duration.ofMinutes(10);

    private final String kind;
    private final Work<J> work;
    private final Pauses pauses;
    private final Semaphore slots;
    private final ExecutorService pool;
    private volatile boolean stopped;

    /**
     * @param kind of job, for the logs: {@code replay}
     * @param size jobs at the same time
     */
    public Crew(String kind, Work<J> work, int size, Pauses pauses) {
        this.kind = kind;
        this.work = work;
        this.pauses = pauses;
        this.slots = new Semaphore(size);
        this.pool = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name(kind + "-worker-", 0).factory());
    }

    /** Takes on what there is to do, as far as hands are free. */
    public void poll() {
        while (!stopped && slots.tryAcquire()) {
            Optional<J> job = claim();
            if (job.isEmpty()) {
                slots.release();
                return;
            }
            pool.execute(() -> run(job.get()));
        }
    }

    private Optional<J> claim() {
        try {
            return work.claim();
        } catch (RuntimeException e) {
            LOG.warnf("A %s cannot be claimed, trying again: %s", kind, e.getMessage());
            return Optional.empty();
        }
    }

    /** An error, unlike an exception, leaves the lease to run out, as a crash of the process would. */
    private void run(J job) {
        Lease lease = job.lease();
        try {
            work.run(job);
        } catch (Lease.Lost e) {
            LOG.infof("The %s %s goes on without this worker", kind, lease.jobId());
        } catch (ModelUnavailable e) {
            LOG.warnf("The %s %s waits for the model: %s", kind, lease.jobId(), e.getMessage());
            boolean limited = e.kind() == ModelUnavailable.Cause.RATE_LIMITED;
            release(job, limited ? e.suggestedDelay() : Duration.ZERO);
        } catch (BudgetSpent e) {
            LOG.warnf("The %s %s waits for money: %s", kind, lease.jobId(), e.getMessage());
            release(job, AFTER_A_BUDGET);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The %s %s failed and will be tried again", kind, lease.jobId());
            release(job, Duration.ZERO);
        } catch (Error e) {
            LOG.errorf(e, "The %s %s is left to its lease", kind, lease.jobId());
        } finally {
            slots.release();
        }
    }

    private void release(J job, Duration least) {
        try {
            work.release(job.lease(), pauses.after(job.failures(), least));
        } catch (RuntimeException e) {
            LOG.warnf("The %s %s is left to its lease: %s", kind, job.lease().jobId(), e.getMessage());
        }
    }

    @Override
    public void close() {
        stopped = true;
        pool.shutdownNow();
    }

    /** How jobs of one kind are got, done and given back. */
    public interface Work<J> {
        Optional<J> claim();

        /** Takes a job as far as it goes now. */
        void run(J job);

        /** Gives a job back that failed. */
        void release(Lease lease, Duration pause);
    }
}
