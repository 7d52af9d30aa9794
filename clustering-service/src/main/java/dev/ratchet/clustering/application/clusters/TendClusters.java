package dev.ratchet.clustering.application.clusters;

import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.clusters.Clusters.Signature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks now and then for signatures with many new texts and has their clusters compared. */
@ApplicationScoped
public class TendClusters {
    private static final Logger LOG = Logger.getLogger(TendClusters.class);

    private final Clusters clusters;
    private final TendSignature tendSignature;
    private final int afterTexts;

    TendClusters(Clusters clusters, TendSignature tendSignature, ClusteringConfig config) {
        this.clusters = clusters;
        this.tendSignature = tendSignature;
        this.afterTexts = config.tending().afterTexts();
    }

    @Scheduled(
            every = "${ratchet.clustering.tending.every:30s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void sweep() {
        QuarkusTransaction.requiringNew()
                .call(() -> clusters.untended(afterTexts))
                .forEach(this::tendAlone);
    }

    /** One signature's trouble is not another's. */
    private void tendAlone(Signature signature) {
        try {
            tendSignature.tend(signature);
        } catch (RuntimeException e) {
            LOG.warnf(e, "The clusters of %s cannot be compared, trying again", signature);
        }
    }
}
