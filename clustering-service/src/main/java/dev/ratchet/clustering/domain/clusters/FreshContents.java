package dev.ratchet.clustering.domain.clusters;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Decides which failures of a batch keep their contents. A cluster that has many members takes a tenth of what it keeps from
 * each batch, so that a flood does not write what the next batch drops.
 */
public final class FreshContents {
    private static final int PART = 10;
    private static final int LEAST = 20;

    private final int perCluster;
    private final Map<UUID, Long> membersBefore;
    private final Map<UUID, Integer> taken = new HashMap<>();

    /** @param perCluster how many contents a cluster keeps */
    public FreshContents(int perCluster, Collection<Placing.Change> changes) {
        this.perCluster = perCluster;
        this.membersBefore =
                changes.stream().map(Placing.Change::before).collect(Collectors.toMap(Cluster::id, Cluster::members));
    }

    /** To be asked once for each failure. */
    public boolean keeps(Placed placed) {
        if (!placed.teaches()) {
            return false;
        }
        boolean full = membersBefore.getOrDefault(placed.clusterId(), 0L) >= perCluster;
        return !full || taken.merge(placed.clusterId(), 1, Integer::sum) <= Math.max(LEAST, perCluster / PART);
    }
}
