package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the monitor recommends for a rollout step. */
public enum RolloutDecision {
    WATCHING,
    ADVANCE,
    PROMOTE,
    HOLD,
    ROLL_BACK;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
