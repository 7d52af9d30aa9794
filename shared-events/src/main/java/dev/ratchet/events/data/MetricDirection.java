package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the evidence says about one metric. */
public enum MetricDirection {
    IMPROVED,
    REGRESSED,
    INCONCLUSIVE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
