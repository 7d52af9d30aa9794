package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a rollout stands. */
public enum RolloutStatus {
    RUNNING,
    /** An owner holds it at its step; evidence for a rollback still rolls it back. */
    PAUSED,
    /** The candidate is live for all. */
    COMPLETED,
    /** It was rolled back before it was complete. */
    ABORTED,
    /** A later ship took its place. */
    REPLACED;

    public boolean isOver() {
        return this == COMPLETED || this == ABORTED || this == REPLACED;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
