package dev.ratchet.harness.application.evaluations;

import dev.ratchet.harness.config.EvaluationConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Comes round once in a while. */
final class Interval {
    private final Clock clock;
    private final Duration length;
    private Instant next;

    Interval(Clock clock, EvaluationConfig config) {
        this.clock = clock;
        this.length = config.progressInterval();
        this.next = clock.instant().plus(length);
    }

    /** Whether it has come round; begins anew where it has. */
    boolean isOver() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(length);
        return true;
    }
}
