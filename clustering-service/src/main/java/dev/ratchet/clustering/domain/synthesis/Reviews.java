package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.events.data.ClusterState;
import java.util.UUID;

/** What people have made of clusters. */
@FunctionalInterface
public interface Reviews {

    ClusterState of(UUID clusterId);
}
