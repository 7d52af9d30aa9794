package dev.ratchet.registry.persistence.failures;

import dev.ratchet.events.data.ClusterState;
import dev.ratchet.registry.domain.failures.Review;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code failure_cluster_reviews}. */
@Entity(name = "ClusterReviewEntity")
@Table(name = "failure_cluster_reviews")
@SuppressWarnings("NullAway.Init")
class ReviewEntity {
    @EmbeddedId
    Place place;

    ClusterState state;
    String reviewedBy;

    @Nullable String reason;

    Instant reviewedAt;

    static ReviewEntity of(Review review) {
        ReviewEntity row = new ReviewEntity();
        row.place = new Place(review.clusterId(), review.number());
        row.state = review.state();
        row.reviewedBy = review.by();
        row.reason = review.reason();
        row.reviewedAt = review.at();
        return row;
    }

    Review toDomain() {
        return new Review(place.clusterId(), place.review(), state, reviewedBy, reason, reviewedAt);
    }

    /** Which review of which cluster. */
    @Embeddable
    record Place(UUID clusterId, long review) {}
}
