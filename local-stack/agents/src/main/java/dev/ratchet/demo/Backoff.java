package dev.ratchet.demo;

import java.time.Duration;

/** How long to leave the model alone: longer with each failure in a row, up to half a minute. */
final class Backoff {
    private static final long FIRST_MS = 500;
    private static final long LONGEST_MS = 30_000;

    private long pauseMs;
    private long untilNanos = System.nanoTime();

    /** @param atLeast what the server asked for */
    synchronized void failed(Duration atLeast) {
        if (left().isPositive()) {
            return; // calls that were under way together fail together, and count as one
        }
        pauseMs = Math.min(LONGEST_MS, Math.max(FIRST_MS, pauseMs * 2));
        untilNanos = System.nanoTime() + Math.max(pauseMs, atLeast.toMillis()) * 1_000_000;
    }

    synchronized void succeeded() {
        pauseMs = 0;
        untilNanos = System.nanoTime();
    }

    synchronized Duration left() {
        return Duration.ofNanos(Math.max(0, untilNanos - System.nanoTime()));
    }
}
