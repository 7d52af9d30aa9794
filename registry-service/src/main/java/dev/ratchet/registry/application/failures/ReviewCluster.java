package dev.ratchet.registry.application.failures;

import dev.ratchet.events.FailureEvent.ClusterReviewed;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.application.failures.FailureQueries.Story;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.failures.FailureCluster;
import dev.ratchet.registry.domain.failures.FailureClusters;
import dev.ratchet.registry.domain.failures.IllegalReview;
import dev.ratchet.registry.domain.failures.Review;
import dev.ratchet.registry.domain.failures.ReviewAction;
import dev.ratchet.registry.domain.failures.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what somebody says of a cluster, and tells the clustering of it. */
@ApplicationScoped
public class ReviewCluster {
    private final FailureClusters clusters;
    private final Reviews reviews;
    private final FailureQueries failures;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    ReviewCluster(
            FailureClusters clusters,
            Reviews reviews,
            FailureQueries failures,
            Announcements announcements,
            AuditLog audit,
            Clock clock) {
        this.clusters = clusters;
        this.reviews = reviews;
        this.failures = failures;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reviews the cluster that this one is now, and tells what it is afterwards.
     *
     * @throws NotFound where the project has no such cluster
     * @throws IllegalReview where the action does not apply to its state */
    @Transactional
    public Story review(Request request) {
        String reason = Reasons.told(request.reason());
        FailureCluster reviewed = held(request).reviewed(request.action());
        clusters.save(reviewed);
        Review review =
                new Review(reviewed.id(), reviewed.review(), reviewed.state(), request.actor(), reason, clock.now());
        reviews.add(review);
        announcements.make(told(reviewed, review), review.at(), EventIds.fresh());
        audit.append(new AuditLog.Entry(
                request.project(),
                review.by(),
                request.action().auditName(),
                "prompt/" + reviewed.prompt().promptName() + "/cluster/" + reviewed.id(),
                reason,
                review.at()));
        return failures.get(request.project(), reviewed.id());
    }

    /** It may be merged between being looked up and being held. */
    private FailureCluster held(Request request) {
        UUID asked = request.clusterId();
        UUID standing = standing(request.project(), asked);
        FailureCluster held = clusters.lock(standing).orElseThrow(() -> FailureQueries.unknown(asked));
        while (held.mergedInto() != null) {
            UUID next = standing(request.project(), held.id());
            if (next.equals(held.id())) {
                return held; // nothing is known yet of the one that took it in
            }
            held = clusters.lock(next).orElseThrow(() -> FailureQueries.unknown(asked));
        }
        return held;
    }

    private UUID standing(String project, UUID id) {
        return clusters.standing(project, id).orElseThrow(() -> FailureQueries.unknown(id));
    }

    private static ClusterReviewed told(FailureCluster cluster, Review review) {
        return new ClusterReviewed(
                cluster.id(),
                cluster.prompt().project(),
                cluster.prompt().promptName(),
                review.number(),
                review.state(),
                review.by(),
                review.reason(),
                review.at());
    }

    /** Who says what of which cluster, and why. */
    public record Request(
            String project,
            String actor,
            UUID clusterId,
            ReviewAction action,
            @Nullable String reason) {}
}
