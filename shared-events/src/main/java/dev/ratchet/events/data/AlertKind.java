package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody should look at; nothing is decided by it. */
public enum AlertKind {
    /** A step of a rollout has taken longer than its rules allow. */
    ROLLOUT_STALLED,
    /** A watched version or an arm of a rollout has no judged traces. */
    METRICS_MISSING,
    /** A candidate does so well that the measurement may be broken. */
    SUSPICIOUSLY_GOOD,
    /** Units do not reach the arms in the shares that were set. */
    SAMPLE_RATIO_MISMATCH,
    /** The shipped version and the one before it got worse together. */
    INPUT_DRIFT,
    /** The live version no longer does what it did when it was promoted. */
    PROMPT_DRIFT;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
