package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an agent says that a call ended for its user. */
public enum Outcome {
    OK,
    FAILED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
