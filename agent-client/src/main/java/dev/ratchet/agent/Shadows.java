package dev.ratchet.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats calls with the candidate of a shadow rollout, on threads of its own. What the candidate answers goes into a trace
 * with the variant {@code shadow} and nowhere else: there is no way to get at it. The agent neither waits for a repetition nor
 * learns whether it failed; when too many wait, further ones are dropped and counted.
 *
 * <p>Thread-safe; its threads are daemons. Close it before the {@link Traces} that it publishes to.
 */
public final class Shadows implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shadows.class);
    private static final int CALLS = 4;
    private static final int WAITING = 100;
    private static final long IDLE_SECONDS = 30;
    private static final Duration LAST_CALLS = Duration.ofSeconds(2);

    private final Consumer<TraceDraft> traces;
    private final ThreadPoolExecutor threads;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    private Shadows(Consumer<TraceDraft> traces, int calls, int waiting) {
        this.traces = traces;
        threads = new ThreadPoolExecutor(
                calls,
                calls,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name("ratchet-shadow-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Four calls at a time, and up to a hundred that wait. */
    public static Shadows open(Traces traces) {
        return open(traces::publish, CALLS, WAITING);
    }

    /**
     * With limits of one's own.
     *
     * @param traces where the traces go, usually {@code Traces::publish}
     * @param calls how many are repeated at a time
     * @param waiting how many wait beyond these, before further ones are dropped
     */
    public static Shadows open(Consumer<TraceDraft> traces, int calls, int waiting) {
        return new Shadows(traces, calls, waiting);
    }

    /**
     * Repeats a call where a shadow rollout has its unit, and does nothing otherwise.
     *
     * @param served what the unit was served
     * @param trace of that call, with its final trace id; an expected output that it has by now is the shadow's, too
     * @param model runs on another thread, on a copy of the input
     * @return whether the call will be repeated
     */
    public boolean repeat(RenderedPrompt served, TraceDraft trace, ModelCall model) {
        Call candidate = served.call().inShadow();
        if (candidate == null) {
            return false;
        }
        TraceDraft shadow = trace.inShadow(candidate);
        open.incrementAndGet();
        try {
            threads.execute(() -> run(candidate, shadow, model));
            return true;
        } catch (RejectedExecutionException e) {
            drop();
            return false;
        }
    }

    public ShadowCounts counts() {
        return new ShadowCounts(answered.get(), failed.get(), dropped.get(), open.get());
    }

    private void run(Call candidate, TraceDraft shadow, ModelCall model) {
        boolean hasAnswered = ask(candidate, shadow, model);
        if (closed && !hasAnswered) {
            drop(); // it was interrupted, which says nothing about the candidate
            return;
        }
        (hasAnswered ? answered : failed).incrementAndGet();
        open.decrementAndGet();
        traces.accept(shadow);
    }

    /** Whether the model answered; where it did not, the trace says why. */
    private static boolean ask(Call candidate, TraceDraft shadow, ModelCall model) {
        long start = System.nanoTime();
        try {
            String answer = model.ask(candidate.render(), shadow);
            if (answer == null && !shadow.hasError()) {
                shadow.error("no_answer", null);
            }
            shadow.output(answer);
        } catch (Throwable e) { // whatever the agent's function throws
            LOG.debug("A candidate did not answer", e);
            if (!shadow.hasError()) {
                shadow.error(e.getClass().getSimpleName(), e.getMessage());
            }
        }
        shadow.latency(Duration.ofNanos(System.nanoTime() - start));
        return !shadow.hasError();
    }

    private void drop() {
        dropped.incrementAndGet();
        open.decrementAndGet();
    }

    /** Gives up what waits, and after two seconds what is under way. */
    @Override
    public void close() {
        closed = true;
        threads.shutdown();
        List<Runnable> waiting = new ArrayList<>();
        threads.getQueue().drainTo(waiting);
        waiting.forEach(_ -> drop());
        try {
            if (!threads.awaitTermination(LAST_CALLS.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
