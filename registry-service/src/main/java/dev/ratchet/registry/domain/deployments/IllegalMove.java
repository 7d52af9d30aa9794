package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.DeploymentState;

/** A move that the state machine does not allow from where the deployment is. */
public final class IllegalMove extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DeploymentState state;

    IllegalMove(DeploymentState state, String explanation) {
        super("The deployment is " + state.wireName() + ": " + explanation);
        this.state = state;
    }

    public DeploymentState state() {
        return state;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
