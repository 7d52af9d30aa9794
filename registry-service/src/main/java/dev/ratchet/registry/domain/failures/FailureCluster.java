package dev.ratchet.registry.domain.failures;

import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of failures of a prompt: what the clustering tells of it, and the state that people and recurrences give it.
 *
 * <p>The registry decides on reviews, the clustering on recurrence. A fact that was made before the newest review was heard of
 * says nothing about the state.
 *
 * @param told as the clustering told it last; {@code lastSeen} and {@code count} may be behind the members
 * @param review the newest review that the state takes into account; 0 for none
 * @param mergedInto the cluster that this one is a part of since; {@code null} while it stands by itself
 * @param changedAt when the clustering last changed it
 */
public record FailureCluster(
        PromptKey prompt,
        ClusterRef told,
        int distinctUnits,
        ClusterState state,
        long review,
        List<UUID> aliases,
        @Nullable UUID mergedInto,
        @Nullable Diagnosis diagnosis,
        Instant changedAt) {
    public FailureCluster {
        aliases = List.copyOf(aliases);
    }

    /** A cluster that is heard of for the first time, or again after a rebuild.
     *
     * @param newest what people have said of it; {@code null} for nothing */
    public static FailureCluster of(ClusterChanged fact, @Nullable Review newest) {
        return newest == null ? with(fact, fact.state(), 0) : with(fact, newest.state(), newest.number());
    }

    public UUID id() {
        return told.clusterId();
    }

    /** With what the fact tells; the same where it is older than what is known. */
    public FailureCluster changed(ClusterChanged fact) {
        return isLate(fact) ? this : with(fact, state, review);
    }

    public boolean isLate(ClusterChanged fact) {
        return fact.changedAt().isBefore(changedAt);
    }

    /** @throws IllegalReview where the action does not apply to the state */
    public FailureCluster reviewed(ReviewAction action) {
        return new FailureCluster(
                prompt, told, distinctUnits, action.of(state), review + 1, aliases, mergedInto, diagnosis, changedAt);
    }

    /** Its own id and those of the clusters that it took in. */
    public List<UUID> ids() {
        return Stream.concat(Stream.of(id()), aliases.stream()).toList();
    }

    /** What the fact tells, with the state that is known where the fact had not heard of the review yet.
     *
     * @param review the newest that is known; a higher number is one that this database has lost, and ours go on from there */
    private static FailureCluster with(ClusterChanged fact, ClusterState known, long review) {
        long told = fact.review() == null ? 0 : fact.review();
        return new FailureCluster(
                new PromptKey(fact.project(), fact.promptName()),
                fact.cluster(),
                fact.distinctUnits(),
                told < review ? known : fact.state(),
                Math.max(told, review),
                fact.aliases(),
                fact.mergedInto(),
                fact.diagnosis(),
                fact.changedAt());
    }
}
