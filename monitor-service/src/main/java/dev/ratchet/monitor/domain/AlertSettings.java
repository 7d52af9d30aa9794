package dev.ratchet.monitor.domain;

import java.time.Duration;

/**
 * When somebody is told.
 *
 * @param missingAfter an arm or a watched version that has no judged trace for so long, while others come, is missing
 * @param coolDown no alarm of a prompt for so long after a rollback; two alarms within it are one
 * @param driftCheck how often a live version is compared with what it promised
 */
public record AlertSettings(Duration missingAfter, Duration coolDown, Duration driftCheck) {
    public AlertSettings {
        if (!missingAfter.isPositive() || coolDown.isNegative() || !driftCheck.isPositive()) {
            throw new IllegalArgumentException(
                    "missing-after and drift-check must be positive, cool-down must not be negative");
        }
    }
}
