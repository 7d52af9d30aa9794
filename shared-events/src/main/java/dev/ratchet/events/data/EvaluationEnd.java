package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an evaluation ended. */
public enum EvaluationEnd {
    /** Every entry was evaluated. */
    COMPLETED,
    /** Somebody called it off; what was done until then stands. */
    CANCELLED,
    /** A budget was used up; what was done until then stands. */
    OUT_OF_BUDGET,
    /** It cannot be carried out, for instance as the dataset never came. */
    FAILED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
