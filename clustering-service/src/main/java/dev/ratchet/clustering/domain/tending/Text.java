package dev.ratchet.clustering.domain.tending;

import dev.ratchet.clustering.domain.clusters.Centroid;
import java.util.UUID;

/**
 * A text that failures share, and where it is.
 *
 * @param shapes whether it says where the cluster's centre is; the others only follow
 */
public record Text(UUID facet, UUID clusterId, Centroid position, boolean shapes) {}
