package dev.ratchet.clustering.domain.clusters;

import java.util.UUID;

/**
 * What a cluster has of the version that is live.
 *
 * @param members failures of all splits; of each session, only the first few count
 * @param units distinct sessions among them
 * @param teachable those of the propose split
 */
public record ClusterTally(UUID clusterId, long members, int units, long teachable) {}
