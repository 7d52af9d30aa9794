package dev.ratchet.registry.domain.failures;

import dev.ratchet.events.data.ClusterState;
import java.util.Locale;

/** What a person may say of a cluster, and from which states. */
public enum ReviewAction {
    ACKNOWLEDGE(ClusterState.ACKNOWLEDGED),
    RESOLVE(ClusterState.RESOLVED),
    REOPEN(ClusterState.OPEN);

    private final ClusterState to;

    ReviewAction(ClusterState to) {
        this.to = to;
    }

    /** @throws IllegalReview where it says nothing new of a cluster in this state */
    ClusterState of(ClusterState state) {
        if (!appliesTo(state)) {
            throw new IllegalReview(state, this);
        }
        return to;
    }

    private boolean appliesTo(ClusterState state) {
        return switch (state) {
            case OPEN, REOPENED -> this != REOPEN;
            case ACKNOWLEDGED -> this != ACKNOWLEDGE;
            case RESOLVED -> this == REOPEN;
        };
    }

    /** As the audit log names it. */
    public String auditName() {
        return verb() + "_cluster";
    }

    String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
