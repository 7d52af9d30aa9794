package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.clustering.domain.failures.Failure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Online leader clustering: a failure joins the nearest cluster of its prompt and signature if that is near enough, and
 * else leads a new one. Costs one comparison per cluster and never looks back.
 *
 * @param threshold least cosine to a centroid
 * @param maxClusters of one prompt and signature; beyond that the nearest takes all, so that noise stays bounded
 */
public record LeaderClustering(double threshold, int maxClusters) {

    /**
     * @param known the clusters of the failure's prompt and signature
     * @param hasUnit whether a cluster has a member of the failure's unit already
     */
    public Cluster assign(Failure failure, Centroid position, List<Cluster> known, Predicate<Cluster> hasUnit) {
        return nearest(position, known)
                .filter(nearest ->
                        known.size() >= maxClusters || nearest.centroid().similarity(position) >= threshold)
                .map(home -> home.joinedBy(failure, position, !hasUnit.test(home)))
                .orElseGet(() -> Cluster.ledBy(failure, position));
    }

    private static Optional<Cluster> nearest(Centroid position, List<Cluster> known) {
        return known.stream()
                .max(Comparator.comparingDouble(
                                (Cluster cluster) -> cluster.centroid().similarity(position))
                        .thenComparing(Cluster::id));
    }
}
