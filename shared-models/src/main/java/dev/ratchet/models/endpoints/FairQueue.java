package dev.ratchet.models.endpoints;

import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets in so many callers at a time, and so many of them and of their tokens a minute. Jobs take turns, so that a large one
 * does not starve a small one; within a job it is first come, first served.
 */
final class FairQueue {
    private final Limits limits;
    private final Duration maxWait;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Queue<Waiter>> jobs = new LinkedHashMap<>();
    private boolean alarmSet;
    private long alarmAt;

    FairQueue(Limits limits, Duration maxWait, LongSupplier clock) {
        this.limits = limits;
        this.maxWait = maxWait;
        this.clock = clock;
    }

    private static final class Waiter {
        private final int tokens;
        private final CountDownLatch called = new CountDownLatch(1);

        Waiter(int tokens) {
            this.tokens = tokens;
        }
    }

    /** Waits for a turn, which must be closed.
     *
     * @param tokens how many the call will probably take
     * @throws ModelUnavailable where the turn does not come in time or the thread is interrupted */
    Turn enter(String job, int tokens) {
        Waiter waiter = new Waiter(tokens);
        locked(() -> {
            jobs.computeIfAbsent(job, _ -> new ArrayDeque<>()).add(waiter);
            callNext();
        });
        try {
            if (!waiter.called.await(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
                leave(job, waiter);
                throw new ModelUnavailable(Cause.BUSY, "no turn came within " + maxWait.toSeconds() + " seconds");
            }
        } catch (InterruptedException e) {
            leave(job, waiter);
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Cause.INTERRUPTED, "stopped while waiting for a model", null, e);
        }
        return new Turn(tokens);
    }

    /** Nobody is let in for this time, because the provider asked for it. */
    void pause(Duration time) {
        locked(() -> limits.pauseUntil(clock.getAsLong() + time.toNanos()));
    }

    /** One that was called in the same moment gives its turn on. */
    private void leave(String job, Waiter waiter) {
        locked(() -> {
            Queue<Waiter> line = jobs.get(job);
            if (line != null && line.remove(waiter)) {
                if (line.isEmpty()) {
                    jobs.remove(job);
                }
            } else {
                limits.giveBack(waiter.tokens, clock.getAsLong());
                callNext();
            }
        });
    }

    /** Calls as many as there is room for, one of each job at a time. */
    private void callNext() {
        while (!jobs.isEmpty()) {
            Iterator<Map.Entry<String, Queue<Waiter>>> first = jobs.entrySet().iterator();
            Map.Entry<String, Queue<Waiter>> job = first.next();
            Waiter waiter = job.getValue().element();
            long wait = limits.nanosUntilFree(waiter.tokens, clock.getAsLong());
            if (wait > 0) {
                wakeUpIn(wait);
                return;
            }
            limits.take(waiter.tokens, clock.getAsLong());
            job.getValue().remove();
            first.remove();
            if (!job.getValue().isEmpty()) {
                jobs.put(job.getKey(), job.getValue());
            }
            waiter.called.countDown();
        }
    }

    /** A seat that is taken wakes the queue when it is given back; only time needs an alarm. */
    private void wakeUpIn(long nanos) {
        long time = clock.getAsLong() + nanos;
        if (nanos == Limits.UNTIL_A_SEAT_IS_FREE || (alarmSet && alarmAt - time <= 0)) {
            return;
        }
        alarmSet = true;
        alarmAt = time;
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS)
                .execute(() -> locked(() -> {
                    alarmSet = false;
                    callNext();
                }));
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** The right to make one call. */
    final class Turn implements AutoCloseable {
        private final int expected;
        private int used;

        private Turn(int expected) {
            this.expected = expected;
            this.used = expected;
        }

        /** How many tokens the call really took. */
        void used(int tokens) {
            used = tokens;
        }

        @Override
        public void close() {
            locked(() -> {
                limits.leave(used - expected, clock.getAsLong());
                callNext();
            });
        }
    }
}
