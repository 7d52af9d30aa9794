package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.events.data.PromptKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clusters. */
public interface Clusters {

    List<Cluster> ofSignature(PromptKey prompt, String signature);

    Optional<Cluster> find(UUID id);

    void save(Cluster cluster);

    /** Drops clusters that have no failures left. */
    void dropEmpty();
}
