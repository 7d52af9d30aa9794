package dev.ratchet.registry.domain.deployments;

import static dev.ratchet.events.data.DeploymentState.AB_FAILED;
import static dev.ratchet.events.data.DeploymentState.AB_PASSED;
import static dev.ratchet.events.data.DeploymentState.AB_RUNNING;
import static dev.ratchet.events.data.DeploymentState.MONITORING;
import static dev.ratchet.events.data.DeploymentState.PROPOSED;
import static dev.ratchet.events.data.DeploymentState.REGRESSED;
import static dev.ratchet.events.data.DeploymentState.REJECTED;
import static dev.ratchet.events.data.DeploymentState.ROLLED_BACK;
import static dev.ratchet.events.data.DeploymentState.SHIPPED;

import dev.ratchet.events.data.DeploymentState;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done to a deployment, and where. Two moves may lead to one state from different places. */
public enum Move {
    START_REPLAY("its replay cannot start", AB_RUNNING),
    PASS("it cannot pass its replay", AB_PASSED),
    FAIL("it cannot fail its replay", AB_FAILED),
    SHIP("it cannot be approved", SHIPPED),
    WATCH("it cannot come under watch", MONITORING),
    REGRESS("it cannot regress", REGRESSED),
    ROLL_BACK("it cannot be rolled back", ROLLED_BACK),
    REJECT("it cannot be rejected", REJECTED),
    DISMISS("there is no alarm to dismiss", MONITORING);

    private final String refusal;
    private final DeploymentState target;

    Move(String refusal, DeploymentState target) {
        this.refusal = refusal;
        this.target = target;
    }

    public DeploymentState target() {
        return target;
    }

    /** Where this move starts. */
    public Set<DeploymentState> origins() {
        return switch (this) {
            case START_REPLAY -> Set.of(PROPOSED);
            case PASS, FAIL -> Set.of(AB_RUNNING);
            case SHIP -> Set.of(AB_PASSED, AB_FAILED);
            case WATCH -> Set.of(SHIPPED);
            case REGRESS -> Set.of(MONITORING);
            case ROLL_BACK -> Set.of(SHIPPED, MONITORING, REGRESSED);
            case REJECT -> Set.of(PROPOSED, AB_RUNNING, AB_PASSED, AB_FAILED);
            case DISMISS -> Set.of(REGRESSED);
        };
    }

    /** Lets the move pass.
     *
     * @throws IllegalMove where the state machine has no such move */
    void check(DeploymentState from) {
        if (!origins().contains(from) || !from.canBecome(target)) {
            throw new IllegalMove(from, refusal + "; " + choices(from));
        }
    }

    private static String choices(DeploymentState from) {
        return from.isTerminal()
                ? "it has come to its end"
                : "from here it may become "
                        + from.successors().stream()
                                .sorted(Comparator.naturalOrder())
                                .map(DeploymentState::wireName)
                                .collect(Collectors.joining(" or "));
    }
}
