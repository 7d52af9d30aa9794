package dev.ratchet.registry.domain.rollouts;

import java.util.List;
import java.util.UUID;

/** What has happened to rollouts. */
public interface RolloutHistory {
    void add(UUID deploymentId, RolloutEvent event);

    /** The newest of a deployment, oldest first. */
    List<RolloutEvent> of(UUID deploymentId, int limit);
}
