package dev.ratchet.clustering.domain.tending;

import dev.ratchet.clustering.domain.clusters.Cluster;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What comes out of comparing clusters.
 *
 * @param clusters those that remain, old and new, each with its centre
 * @param mergedInto the cluster that took in each of the others
 * @param moved texts that are in another cluster now, by merging or without it
 * @param touched clusters that texts have left or come to
 */
public record Tended(List<Cluster> clusters, Map<UUID, UUID> mergedInto, Map<UUID, UUID> moved, Set<UUID> touched) {}
