package dev.ratchet.harness.application.evaluations;

import dev.ratchet.harness.application.jobs.Seats;
import dev.ratchet.harness.domain.datasets.DatasetEntry;
import dev.ratchet.harness.domain.evaluations.Evaluated;
import dev.ratchet.harness.domain.evaluations.EvaluationJob;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps so many entries of one evaluation in flight; the others wait their turn. Used by one thread. */
final class EvaluationCalls implements AutoCloseable {
    private static final long BEAT_MILLIS = 500;

    private final EvaluateEntry evaluation;
    private final EvaluationJob job;
    private final Seats seats;
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("evaluation-", 0).factory());
    private final int concurrency;
    private int open;

    EvaluationCalls(EvaluateEntry evaluation, EvaluationJob job, int concurrency) {
        this.evaluation = evaluation;
        this.job = job;
        this.concurrency = concurrency;
        this.seats = new Seats(concurrency);
    }

    void begin(DatasetEntry entry) {
        open++;
        threads.execute(() -> outcomes.add(outcome(entry)));
    }

    private Outcome outcome(DatasetEntry entry) {
        try {
            return new Outcome(seats.take(() -> evaluation.evaluate(job.request(), entry)), null);
        } catch (CancellationException e) {
            return new Outcome(null, null);
        } catch (Throwable e) { // whatever it is, it is thrown where the evaluation is run
            return new Outcome(null, e);
        }
    }

    /** Lets nothing more begin; what is in flight, and paid for, comes to its end. */
    void stop() {
        seats.close();
    }

    /** What has come to its end; waits a while for the first. */
    List<Outcome> next() throws InterruptedException {
        if (open == 0) {
            return List.of();
        }
        List<Outcome> ended = new ArrayList<>();
        Outcome first = outcomes.poll(BEAT_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            ended.add(first);
            outcomes.drainTo(ended);
        }
        open -= ended.size();
        return ended;
    }

    /** Entries that have begun and not come to their end. */
    int open() {
        return open;
    }

    int concurrency() {
        return concurrency;
    }

    @Override
    public void close() {
        seats.close();
        threads.shutdownNow();
    }

    /** How it ended: with a result, with a failure, or not even begun. */
    record Outcome(@Nullable Evaluated result, @Nullable Throwable failure) {}
}
