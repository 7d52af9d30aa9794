package dev.ratchet.registry.domain.evaluations;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.data.EvaluationEnd;
import java.util.Locale;

/** Where an evaluation stands. */
public enum EvaluationStatus {
    REQUESTED,
    RUNNING,
    /** Somebody has called it off, and it still has to end. */
    CANCELLING,
    COMPLETED,
    CANCELLED,
    OUT_OF_BUDGET,
    FAILED;

    public static EvaluationStatus of(EvaluationEnd end) {
        return switch (end) {
            case COMPLETED -> COMPLETED;
            case CANCELLED -> CANCELLED;
            case OUT_OF_BUDGET -> OUT_OF_BUDGET;
            case FAILED -> FAILED;
        };
    }

    public boolean isOver() {
        return switch (this) {
            case REQUESTED, RUNNING, CANCELLING -> false;
            case COMPLETED, CANCELLED, OUT_OF_BUDGET, FAILED -> true;
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
