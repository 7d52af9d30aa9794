package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.clustering.domain.clusters.ClusterTally;
import dev.ratchet.clustering.domain.prompts.KnownDeployment;
import dev.ratchet.events.data.ClusterState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * When new candidates are worth a model's time.
 *
 * @param minClusterSize failures of the live version in the cluster that the candidates are for
 * @param minDistinctUnits sessions that they come from, so that one angry user is no cluster
 * @param minPromptFailures failures of the live version that may be shown, over all clusters of the prompt
 * @param minShare the least share of the live version's failures that the cluster has, in [0,1]
 * @param maxOpen deployments of one prompt that may be on their way at a time
 * @param coolDown rest after a proposal's end; doubles with each failure after the second
 * @param maxCoolDown where the doubling ends
 * @param unansweredAfter when a proposal that nobody took up no longer blocks the prompt
 * @param undecidedAfter when a proposal whose owner does not decide begins to hold back further ones
 * @param maxPause the longest that it does
 */
public record TriggerPolicy(
        int minClusterSize,
        int minDistinctUnits,
        int minPromptFailures,
        double minShare,
        int maxOpen,
        Duration coolDown,
        Duration maxCoolDown,
        Duration unansweredAfter,
        Duration undecidedAfter,
        Duration maxPause) {
    private static final int PATIENT_FAILURES = 2;
    private static final int MAX_DOUBLINGS = 10;

    /** The clusters that are large enough, the largest first, if the prompt has failed often enough at all. */
    public List<ClusterTally> eligible(List<ClusterTally> clusters) {
        long teachable = clusters.stream().mapToLong(ClusterTally::teachable).sum();
        long failures = clusters.stream().mapToLong(ClusterTally::members).sum();
        if (teachable < minPromptFailures) {
            return List.of();
        }
        return clusters.stream()
                .filter(cluster -> cluster.members() >= minClusterSize
                        && cluster.units() >= minDistinctUnits
                        && cluster.teachable() > 0
                        && cluster.members() >= minShare * failures)
                .sorted(Comparator.comparingLong(ClusterTally::members)
                        .thenComparing(ClusterTally::clusterId)
                        .reversed())
                .toList();
    }

    /** Whether people still want something done about a cluster in this state. */
    public static boolean isWanted(ClusterState state) {
        return switch (state) {
            case OPEN, REOPENED -> true;
            case ACKNOWLEDGED, RESOLVED -> false;
        };
    }

    /** Whether so many of the prompt's deployments are on their way that another one would only stand behind them. */
    public boolean isTaken(List<KnownDeployment> deployments, Instant now) {
        return onTheirWay(deployments, now).size() >= maxOpen;
    }

    /** The clusters that something is being done about. */
    public Set<UUID> inWork(List<KnownDeployment> deployments, Instant now) {
        return onTheirWay(deployments, now).stream()
                .map(KnownDeployment::clusterId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }

    private List<KnownDeployment> onTheirWay(List<KnownDeployment> deployments, Instant now) {
        return deployments.stream()
                .filter(deployment -> deployment.blocks(now, unansweredAfter))
                .toList();
    }

    /** Whether to hold back because owners do not decide: the more proposals wait, the longer after the newest one. */
    public boolean waitsForOwners(List<KnownDeployment> deployments, Instant now) {
        long waiting = deployments.stream()
                .filter(deployment -> deployment.waitsSince(now, undecidedAfter))
                .count();
        return waiting > 0
                && deployments.stream()
                        .map(KnownDeployment::changedAt)
                        .max(Comparator.naturalOrder())
                        .filter(newest -> now.isBefore(newest.plus(pause(waiting))))
                        .isPresent();
    }

    private Duration pause(long waiting) {
        return atMost(maxPause, undecidedAfter.multipliedBy(1L << Math.clamp(waiting - 1, 0, MAX_DOUBLINGS)));
    }

    /** How long to rest when so many tries for the same live version have come to nothing. */
    public Duration restAfter(int failures) {
        int doublings = Math.clamp(failures - PATIENT_FAILURES, 0, MAX_DOUBLINGS);
        return atMost(maxCoolDown, coolDown.multipliedBy(1L << doublings));
    }

    /**
     * Whether a cluster whose jobs ended without words for it may have another one.
     *
     * @param leftAlone when they ended, the newest first
     */
    public boolean mayBeLookedInto(List<Instant> leftAlone, Instant now) {
        return leftAlone.isEmpty() || !now.isBefore(leftAlone.getFirst().plus(restAfter(leftAlone.size())));
    }

    private static Duration atMost(Duration limit, Duration duration) {
        return duration.compareTo(limit) > 0 ? limit : duration;
    }
}
