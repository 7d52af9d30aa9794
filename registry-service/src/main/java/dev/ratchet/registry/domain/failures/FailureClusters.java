package dev.ratchet.registry.domain.failures;

import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.registry.domain.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clusters of failures that are known. */
public interface FailureClusters {
    /** The id of the cluster that this one is now: its own, or that of the one that took it in, however often. */
    Optional<UUID> standing(String project, UUID id);

    Optional<CountedCluster> find(UUID id);

    /** Holds the cluster until the transaction ends. */
    Optional<FailureCluster> lock(UUID id);

    void add(FailureCluster cluster);

    /** Keeps what has changed about a cluster that is held. */
    void save(FailureCluster cluster);

    /** Those that stand by themselves. */
    Page<CountedCluster> page(Filter filter, Page.Slice slice);

    /** How many stand by themselves, of each prompt and state. */
    List<Count> counts(String project);

    /** Removes those that have not been seen since then. */
    void forget(Instant before);

    /** Which clusters a list is of, and what it begins with.
     *
     * @param since only those that were seen then or later */
    record Filter(
            String project,
            @Nullable String promptName,
            @Nullable ClusterState state,
            @Nullable ProblemKind problem,
            @Nullable Instant since,
            Order order) {}

    /** What the list begins with. */
    enum Order {
        /** The one that was seen last. */
        LAST_SEEN,
        /** The largest. */
        SIZE
    }

    /** The clusters of a prompt in one state.
     *
     * @param failures in all of them together */
    record Count(String promptName, ClusterState state, long clusters, long failures) {}
}
