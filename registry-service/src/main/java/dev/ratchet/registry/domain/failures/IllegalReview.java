package dev.ratchet.registry.domain.failures;

import dev.ratchet.events.data.ClusterState;

/** A review that a cluster cannot have in the state that it is in. */
public final class IllegalReview extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ClusterState state;

    IllegalReview(ClusterState state, ReviewAction action) {
        super("The cluster is " + state.wireName() + ": " + action.verb() + " does not apply to it");
        this.state = state;
    }

    public ClusterState state() {
        return state;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
