package dev.ratchet.harness.application.jobs;

import dev.ratchet.models.ModelUnavailable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** The calls that one job may have in flight, in the order in which they were asked for. */
public final class Seats {
    private final Semaphore free;
    private volatile boolean closed;

    public Seats(int width) {
        this.free = new Semaphore(Math.max(1, width), true);
    }

    /** Waits for a seat and makes the call.
     *
     * @throws CancellationException where nobody needs it any more */
    public <T> T take(Supplier<T> call) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(ModelUnavailable.Cause.INTERRUPTED, "the service is stopping");
        }
        try {
            if (closed) {
                throw new CancellationException("nobody needs this answer any more");
            }
            return call.get();
        } finally {
            free.release();
        }
    }

    /** From now on whoever waits is turned away; who has a seat keeps it. */
    public void close() {
        closed = true;
    }
}
