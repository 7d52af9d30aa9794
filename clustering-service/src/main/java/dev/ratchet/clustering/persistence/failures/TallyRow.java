package dev.ratchet.clustering.persistence.failures;

import dev.ratchet.clustering.domain.clusters.ClusterTally;
import java.util.UUID;

/** One row of the count of failures by cluster. */
public record TallyRow(UUID clusterId, Long members, Long units, Long teachable) {

    ClusterTally tally() {
        return new ClusterTally(clusterId, members, Math.toIntExact(units), teachable);
    }
}
