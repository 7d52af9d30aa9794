package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.clustering.domain.clusters.ClusterTally;
import dev.ratchet.clustering.domain.prompts.KnownDeployment;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When new candidates are worth a model's time.
 *
 * @param minClusterSize failures of the live version in the cluster that the candidates are for
 * @param minDistinctUnits sessions that they come from, so that one angry user is no cluster
 * @param minPromptFailures failures of the live version that may be shown, over all clusters of the prompt
 * @param coolDown rest after a proposal's end; doubles with each failure after the second
 * @param maxCoolDown where the doubling ends
 * @param unansweredAfter when a proposal that nobody took up no longer blocks the prompt
 */
public record TriggerPolicy(
        int minClusterSize,
        int minDistinctUnits,
        int minPromptFailures,
        Duration coolDown,
        Duration maxCoolDown,
        Duration unansweredAfter) {
    private static final int PATIENT_FAILURES = 2;
    private static final int MAX_DOUBLINGS = 10;

    /** The largest cluster that is large enough, if the prompt has failed often enough at all. */
    public Optional<ClusterTally> choose(List<ClusterTally> clusters) {
        long teachable = clusters.stream().mapToLong(ClusterTally::teachable).sum();
        if (teachable < minPromptFailures) {
            return Optional.empty();
        }
        return clusters.stream()
                .filter(cluster -> cluster.members() >= minClusterSize
                        && cluster.units() >= minDistinctUnits
                        && cluster.teachable() > 0)
                .max(Comparator.comparingLong(ClusterTally::members).thenComparing(ClusterTally::clusterId));
    }

    /** Whether one of the prompt's deployments is on its way, so that another one would only stand behind it. */
    public boolean isTaken(List<KnownDeployment> deployments, Instant now) {
        return deployments.stream().anyMatch(deployment -> deployment.blocks(now, unansweredAfter));
    }

    /** How long to rest when so many tries for the same live version have come to nothing. */
    public Duration restAfter(int failures) {
        int doublings = Math.clamp(failures - PATIENT_FAILURES, 0, MAX_DOUBLINGS);
        Duration rest = coolDown.multipliedBy(1L << doublings);
        return rest.compareTo(maxCoolDown) > 0 ? maxCoolDown : rest;
    }
}
