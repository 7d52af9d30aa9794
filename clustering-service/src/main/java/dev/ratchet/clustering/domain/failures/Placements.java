package dev.ratchet.clustering.domain.failures;

import dev.ratchet.clustering.domain.clusters.Census;
import dev.ratchet.clustering.domain.clusters.Placed;
import dev.ratchet.clustering.domain.clusters.UnitIn;
import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.PromptKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Which failure is in which cluster; many at a time. */
public interface Placements {

    /** Those of the traces that are known already. */
    Set<String> known(PromptKey prompt, Collection<String> traceIds);

    /** How many failures of the units count in the clusters. */
    Map<UnitIn, Integer> counted(Collection<UUID> clusterIds, Collection<String> units);

    /** Adds failures of one prompt that are not known yet. */
    void addAll(PromptKey prompt, List<Placed> placed, Predicate<Placed> withContents);

    /** Moves the failures with these texts out of the clusters that they are in. */
    List<ClusteredTrace> move(Collection<UUID> fromClusters, Map<UUID, UUID> clusterByFacet);

    List<ClusteredTrace> moveAll(UUID fromCluster, UUID toCluster);

    /**
     * Counts what a cluster has after failures were moved; of a unit that counts more often than it may, the later ones no
     * longer do. Nothing where no failure is left.
     */
    Optional<Census> recount(UUID clusterId, int perUnit);

    /** Drops the contents of all but the newest failures of each cluster. */
    void keepContents(Collection<UUID> clusterIds, int perCluster);
}
