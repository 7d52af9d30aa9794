package dev.ratchet.clustering.domain.clusters;

import java.util.UUID;

/** A session, or whatever else fails as one, in a cluster. */
public record UnitIn(UUID clusterId, String unit) {}
