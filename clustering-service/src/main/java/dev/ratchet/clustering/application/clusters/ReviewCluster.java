package dev.ratchet.clustering.application.clusters;

import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.events.FailureEvent.ClusterReviewed;
import dev.ratchet.events.data.PromptKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes note of what somebody made of a cluster. */
@ApplicationScoped
public class ReviewCluster {
    private static final Logger LOG = Logger.getLogger(ReviewCluster.class);

    private final Prompts prompts;
    private final Clusters clusters;
    private final TellCluster tellCluster;

    ReviewCluster(Prompts prompts, Clusters clusters, TellCluster tellCluster) {
        this.prompts = prompts;
        this.clusters = clusters;
        this.tellCluster = tellCluster;
    }

    /** A review of a cluster that is forgotten, or of another prompt's, changes nothing. */
    @Transactional
    public void review(UUID cause, ClusterReviewed review) {
        PromptKey prompt = new PromptKey(review.project(), review.promptName());
        PromptState state = prompts.lock(prompt);
        clusters.find(review.clusterId())
                .filter(cluster -> cluster.prompt().equals(prompt))
                .ifPresentOrElse(
                        cluster -> apply(cause, state, cluster, review),
                        () -> LOG.infof("Cluster %s of %s is not known (any more)", review.clusterId(), prompt));
    }

    private void apply(UUID cause, PromptState prompt, Cluster cluster, ClusterReviewed review) {
        Cluster reviewed = cluster.reviewed(review.review(), review.state(), review.reviewedAt());
        if (!reviewed.standing().equals(cluster.standing())) {
            tellCluster.tell(cause, prompt, reviewed);
        }
    }
}
