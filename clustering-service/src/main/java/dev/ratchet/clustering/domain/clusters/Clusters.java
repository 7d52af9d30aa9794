package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clusters, and the ids that they have taken over. */
public interface Clusters {

    List<Cluster> ofSignatures(PromptKey prompt, Collection<String> signatures);

    /** The cluster of that id, or the one that it was merged into. */
    Optional<Cluster> find(UUID id);

    void save(Cluster cluster);

    /** Saves them before anything else is written that refers to them. */
    void saveAll(Collection<Cluster> clusters);

    /** Ids of clusters that were merged into this one. */
    List<UUID> aliases(UUID id);

    /** Removes a cluster that has no failures any more; from now on its id and its aliases mean the other one. */
    void merge(UUID emptied, UUID into, Instant now);

    /** Signatures that so many texts have come to since their clusters were last compared. */
    List<Signature> untended(int texts);

    /** Drops clusters that have no failures left. */
    void dropEmpty();

    /** Failures of one kind of a prompt: what clusters are told apart within. */
    record Signature(PromptKey prompt, String text) {}
}
