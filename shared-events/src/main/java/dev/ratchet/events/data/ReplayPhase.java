package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a replay is: choosing a candidate on the select split, or judging it on the test split. */
public enum ReplayPhase {
    RACING,
    TESTING;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
