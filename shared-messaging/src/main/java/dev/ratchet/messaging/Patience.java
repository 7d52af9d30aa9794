package dev.ratchet.messaging;

import io.smallrye.faulttolerance.api.Guard;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/** Repeats work in place: for as long as an outage lasts, and a few times for any other failure. */
final class Patience {
    private static final int TRIES = 5;

    private final Guard outage = Guard.create()
            .withDescription("wait for an outage to pass")
            .withRetry()
            .maxRetries(-1)
            .maxDuration(0, ChronoUnit.MILLIS)
            .delay(200, ChronoUnit.MILLIS)
            .jitter(100, ChronoUnit.MILLIS)
            .withExponentialBackoff()
            .maxDelay(10, ChronoUnit.SECONDS)
            .done()
            .whenException(Outage::isOne)
            .done()
            .build();
    private final Guard anything = Guard.create()
            .withDescription("repeat until done")
            .withRetry()
            .maxRetries(-1)
            .maxDuration(0, ChronoUnit.MILLIS)
            .delay(200, ChronoUnit.MILLIS)
            .jitter(100, ChronoUnit.MILLIS)
            .withExponentialBackoff()
            .maxDelay(10, ChronoUnit.SECONDS)
            .done()
            .whenException(failure -> !Thread.currentThread().isInterrupted())
            .done()
            .build();

    /** Does the work, waiting out outages.
     *
     * @throws Exhausted where it failed {@value #TRIES} times for another reason */
    void run(Runnable work) {
        run(work, 1);
    }

    private void run(Runnable work, int attempt) {
        try {
            guarded(outage, work);
        } catch (RuntimeException e) {
            if (Outage.isOne(e)) {
                throw e; // interrupted while waiting: the record is not done and must not be buried
            }
            if (attempt == TRIES) {
                throw new Exhausted(e);
            }
            run(work, attempt + 1);
        }
    }

    void untilDone(Runnable work) {
        guarded(anything, work);
    }

    private static void guarded(Guard guard, Runnable work) {
        Callable<Void> task = () -> {
            work.run();
            return null;
        };
        try {
            guard.call(task, Void.class);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The work fails by its own fault. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted(Throwable last) {
            super(last.getClass().getSimpleName() + ": " + last.getMessage(), last);
        }
    }
}
