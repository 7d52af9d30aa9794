package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** How an approved candidate reaches users. */
public enum RolloutStrategy {
    /** It is live for all at once. */
    IMMEDIATE,
    /** It runs beside the live prompt; its answers never reach a user. */
    SHADOW,
    /** It gets a share of the units that grows step by step. */
    CANARY,
    /** It gets a fixed share of the units until the comparison is decided. */
    AB;

    /** The shares of units in percent, step by step, where nobody chose others. */
    public List<Integer> usualSteps() {
        return switch (this) {
            case IMMEDIATE, SHADOW -> List.of(100);
            case CANARY -> List.of(1, 5, 25, 50, 100);
            case AB -> List.of(50, 100);
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
