package dev.ratchet.harness.domain.replays;

import java.util.Locale;

/** Where a replay stands. */
public enum JobState {
    WAITING_FOR_TRACES,
    RACING,
    TESTING,
    DONE,
    ABANDONED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static JobState parse(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
