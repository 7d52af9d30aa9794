package dev.ratchet.monitor.messaging.otlp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as the protocol has them: nanoseconds since 1970 without a sign; nought is nothing. */
final class UnixNanos {
    private static final long PER_SECOND = 1_000_000_000L;

    private UnixNanos() {}

    static @Nullable Instant of(long nanos) {
        return nanos == 0
                ? null
                : Instant.ofEpochSecond(
                        Long.divideUnsigned(nanos, PER_SECOND), Long.remainderUnsigned(nanos, PER_SECOND));
    }

    /** In JSON it is a text of digits, or a number. */
    static @Nullable Instant of(String digits) {
        try {
            return digits.isEmpty() ? null : of(Long.parseUnsignedLong(digits));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
