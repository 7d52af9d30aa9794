package dev.ratchet.registry.domain.failures;

import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The failed traces that are in clusters; a trace of a prompt is in one. They may be heard of before their cluster. */
public interface ClusterMembers {
    /** Puts traces into their clusters, unless something newer is known of where they are.
     *
     * @return the clusters that have gained or lost a member */
    Set<UUID> put(PromptKey prompt, List<ClusteredTrace> traces, Instant clusteredAt);

    /** Removes all but the newest members of each. */
    void trim(Collection<UUID> clusters, int newest);

    /** Tells the clusters how many members they have and when the newest failed. */
    void tally(Collection<UUID> clusters);

    /** Newest first, with those of the clusters that it took in. */
    Page<ClusteredTrace> page(FailureCluster cluster, Page.Slice slice);

    /** Removes those that failed before then.
     *
     * @return the clusters that have lost one */
    Set<UUID> forget(Instant before);
}
