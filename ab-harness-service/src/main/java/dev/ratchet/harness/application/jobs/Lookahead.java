package dev.ratchet.harness.application.jobs;

import dev.ratchet.models.ModelUnavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Results in a fixed order while later ones are worked on already: whoever takes them sees them as if they were made one
 * after the other, and what is started in vain is bounded.
 */
public final class Lookahead<Q, R> {
    private final Iterator<Q> questions;
    private final Function<Q, List<Future<R>>> start;
    private final int limit;
    private final Deque<List<Future<R>>> ahead = new ArrayDeque<>();
    private int started;

    /**
     * @param start begins the work on one question, which may be several results
     * @param limit results that are worked on, or done and not taken yet; one question may go beyond it
     */
    public Lookahead(Iterable<Q> questions, Function<Q, List<Future<R>>> start, int limit) {
        this.questions = questions.iterator();
        this.start = start;
        this.limit = limit;
    }

    /** The results of the next question; empty after the last.
     *
     * @throws RuntimeException what the work threw */
    public Optional<List<R>> next() {
        while (questions.hasNext() && started < limit) {
            List<Future<R>> work = start.apply(questions.next());
            started += work.size();
            ahead.add(work);
        }
        List<Future<R>> first = ahead.poll();
        if (first == null) {
            return Optional.empty();
        }
        List<R> results = new ArrayList<>(first.size());
        for (Future<R> future : first) {
            results.add(result(future));
        }
        started -= first.size();
        return Optional.of(results);
    }

    /** Waits for a result.
     *
     * @throws RuntimeException what the work threw */
    public static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(ModelUnavailable.Cause.INTERRUPTED, "the service is stopping");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        }
    }
}
