package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which rule made a trace fail. */
public enum FailureKind {
    ERROR,
    OUTCOME,
    SCORE,
    CHECK,
    MISMATCH;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
