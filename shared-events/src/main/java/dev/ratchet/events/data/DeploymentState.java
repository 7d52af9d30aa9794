package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** Where a deployment stands. The legal moves are in {@link #successors()}; everything else is refused. */
public enum DeploymentState {
    PROPOSED,
    AB_RUNNING,
    AB_PASSED,
    AB_FAILED,
    SHIPPED,
    MONITORING,
    REGRESSED,
    ROLLED_BACK,
    REJECTED;

    public boolean canBecome(DeploymentState next) {
        return successors().contains(next);
    }

    public boolean isTerminal() {
        return successors().isEmpty();
    }

    /** The transition table, one row a state. A state with no successor is terminal. */
    public Set<DeploymentState> successors() {
        return switch (this) { // a new state without a row does not compile
            case PROPOSED -> Set.of(AB_RUNNING, REJECTED);
            case AB_RUNNING -> Set.of(AB_PASSED, AB_FAILED, REJECTED);
            case AB_PASSED, AB_FAILED -> Set.of(SHIPPED, REJECTED);
            case SHIPPED -> Set.of(MONITORING, ROLLED_BACK);
            case MONITORING -> Set.of(REGRESSED, ROLLED_BACK);
            case REGRESSED -> Set.of(MONITORING, ROLLED_BACK);
            case ROLLED_BACK, REJECTED -> Set.of();
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
