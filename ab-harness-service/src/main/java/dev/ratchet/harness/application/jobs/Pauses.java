package dev.ratchet.harness.application.jobs;

import java.time.Duration;

/** How long a job rests after a failure: twice as long with each failure in a row, up to a limit. */
public record Pauses(Duration first, Duration most) {
    private static final int MAX_DOUBLINGS = 16;

    /** @param least what somebody asked for; it holds even beyond the limit */
    public Duration after(int failuresBefore, Duration least) {
        Duration doubled = first.multipliedBy(1L << Math.min(failuresBefore, MAX_DOUBLINGS));
        Duration bounded = doubled.compareTo(most) < 0 ? doubled : most;
        return bounded.compareTo(least) < 0 ? least : bounded;
    }
}
