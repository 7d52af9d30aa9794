package dev.ratchet.clustering.domain.failures;

import dev.ratchet.clustering.domain.clusters.Placed;
import dev.ratchet.clustering.domain.tending.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Texts that failures were placed by, and in which clusters they are. */
public interface Facets {

    /** The clusters of those that were seen before. */
    Map<UUID, UUID> homes(Collection<UUID> facets);

    /** Keeps the texts that were new. */
    void addAll(List<Placed> placed, Instant now);

    /** The newest of each cluster. */
    List<Text> newest(Collection<UUID> clusterIds, int perCluster);

    void move(Map<UUID, UUID> clusterByFacet);

    void moveAll(UUID fromCluster, UUID toCluster);

    /** Drops all but the newest of each cluster. */
    void keepNewest(Collection<UUID> clusterIds, int perCluster);

    void dropBefore(Instant time);
}
