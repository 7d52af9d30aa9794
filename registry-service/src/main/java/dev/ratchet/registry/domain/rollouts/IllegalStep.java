package dev.ratchet.registry.domain.rollouts;

import dev.ratchet.events.data.RolloutStatus;

/** A step that a rollout cannot take from where it stands. */
public final class IllegalStep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RolloutStatus status;

    IllegalStep(RolloutStatus status, String explanation) {
        super("The rollout is " + status.wireName() + ": " + explanation);
        this.status = status;
    }

    public RolloutStatus status() {
        return status;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
