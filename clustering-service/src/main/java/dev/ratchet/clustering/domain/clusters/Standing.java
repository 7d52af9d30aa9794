package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.events.data.ClusterState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people have made of a cluster.
 *
 * @param review the newest one that was heard of; {@code null} for none
 */
public record Standing(
        ClusterState state, @Nullable Long review, @Nullable Instant reviewedAt) {
    static final Standing NEW = new Standing(ClusterState.OPEN, null, null);

    /** A lower review than the known one is late and changes nothing. */
    Standing reviewed(long number, ClusterState newState, Instant at) {
        return review != null && number <= review ? this : new Standing(newState, number, at);
    }

    /** What is resolved and fails again after the review was not resolved. */
    Standing after(Instant lastFailure) {
        return state == ClusterState.RESOLVED && reviewedAt != null && lastFailure.isAfter(reviewedAt)
                ? new Standing(ClusterState.REOPENED, review, reviewedAt)
                : this;
    }
}
