package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.clustering.domain.failures.Failure;
import java.util.Collection;
import java.util.Optional;

/**
 * Online leader clustering: a failure joins the nearest cluster of its prompt and signature if that is near enough, and
 * else leads a new one. Costs one comparison per cluster and never looks back.
 *
 * @param threshold least cosine to a centroid
 * @param maxClusters of one prompt and signature; beyond that the nearest takes all, so that noise stays bounded
 * @param perUnit clusters of a signature that one unit may lead, and failures of it that count in each
 */
public record LeaderClustering(double threshold, int maxClusters, int perUnit) {

    /** Where a failure belongs among the clusters of its prompt and signature; nowhere if it is to lead its own. */
    Optional<Cluster> home(Failure failure, Centroid position, Collection<Cluster> known) {
        Cluster nearest = null;
        double similarity = -2;
        for (Cluster cluster : known) {
            double here = cluster.centroid().similarity(position);
            if (here > similarity || (here == similarity && nearest != null && isOlder(cluster, nearest))) {
                nearest = cluster;
                similarity = here;
            }
        }
        boolean joins = similarity >= threshold || known.size() >= maxClusters || hasLedEnough(failure, known);
        return joins ? Optional.ofNullable(nearest) : Optional.empty();
    }

    private boolean hasLedEnough(Failure failure, Collection<Cluster> known) {
        return known.stream()
                        .filter(cluster -> cluster.ledBy().equals(failure.unit()))
                        .count()
                >= perUnit;
    }

    private static boolean isOlder(Cluster one, Cluster other) {
        return one.id().compareTo(other.id()) < 0;
    }
}
