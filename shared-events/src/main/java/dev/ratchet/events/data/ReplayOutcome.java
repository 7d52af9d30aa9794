package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The three ways in which a replay ends. */
public enum ReplayOutcome {
    PASSED,
    FAILED,
    INCONCLUSIVE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
