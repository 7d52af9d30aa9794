package dev.ratchet.registry.domain.failures;

import java.time.Instant;
import java.util.UUID;

/**
 * A cluster with its members counted in. The clustering tells of members more often than of the cluster, and only the newest of
 * them are kept: the larger number and the later time are the better ones.
 */
public record CountedCluster(FailureCluster cluster, long failures, Instant lastSeen) {
    public UUID id() {
        return cluster.id();
    }
}
