package dev.ratchet.clustering.domain.synthesis;

import java.util.UUID;

/** What candidates are written for. */
public sealed interface Subject {

    /** A cluster of production failures. */
    record OfCluster(UUID clusterId) implements Subject {}

    /** What an improvement's baseline got wrong on a dataset. */
    record OfImprovement(UUID improvementId) implements Subject {}
}
