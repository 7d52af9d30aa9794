package dev.ratchet.registry.domain.people;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a user is locked after wrong passwords in a row: from {@code maxFailures} on, each locks twice as long as the one
 * before.
 */
public record Lockout(int maxFailures, Duration first, Duration longest) {
    private static final int MAX_DOUBLINGS = 30;

    public Lockout {
        if (maxFailures < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a lockout needs at least one failure, and a longest lock that is no" + " shorter than the first");
        }
    }

    public Optional<Duration> after(int failures) {
        if (failures < maxFailures) {
            return Optional.empty();
        }
        Duration lock = first.multipliedBy(1L << Math.min(failures - maxFailures, MAX_DOUBLINGS));
        return Optional.of(lock.compareTo(longest) > 0 ? longest : lock);
    }
}
