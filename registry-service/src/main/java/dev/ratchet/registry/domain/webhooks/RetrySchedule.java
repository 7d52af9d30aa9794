package dev.ratchet.registry.domain.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long to wait after each failed attempt; after the last one it is given up. */
public record RetrySchedule(List<Duration> delays) {
    private static final Duration LONGEST_WISH = Duration.ofHours(8);
    private static final double SPREAD = 0.2;

    public RetrySchedule {
        delays = List.copyOf(delays);
    }

    /** The pause after the attempt; empty where there shall be no other.
     *
     * @param attempt from 1
     * @param wish how long the receiver asks us to wait; heeded up to eight hours
     * @param chance from 0 to 1: spreads receivers that failed together, up to a tenth sooner or later */
    public Optional<Duration> after(int attempt, @Nullable Duration wish, double chance) {
        if (attempt > delays.size()) {
            return Optional.empty();
        }
        Duration pause = scaled(delays.get(attempt - 1), 1 - SPREAD / 2 + SPREAD * chance);
        Duration wished = wish == null ? Duration.ZERO : shorter(wish, LONGEST_WISH);
        return Optional.of(pause.compareTo(wished) < 0 ? wished : pause);
    }

    private static Duration scaled(Duration pause, double factor) {
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
