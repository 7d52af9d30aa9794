package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deployments that are kept, with their transitions. */
public interface Deployments {
    int MAX_OF_CLUSTER = 20;

    Optional<Deployment> find(UUID id);

    /** Where an improvement has one. */
    Optional<Deployment> ofImprovement(UUID improvementId);

    /** Whose prompt to lock before the deployment itself is. */
    Optional<PromptKey> promptOf(UUID id);

    /** Holds the deployment until the transaction ends. The prompt must be held already. */
    Deployment lock(UUID id);

    /** Keeps a new deployment with its first transition, or the next step of one. */
    void save(Moved moved);

    /** Keeps a change that is no transition. */
    void save(Deployment changed);

    List<Transition> transitions(UUID id);

    Page<DeploymentSummary> page(Filter filter, Page.Slice slice);

    /** Deployments of the prompt that judge a candidate still. */
    long countOpen(PromptKey prompt);

    List<UUID> openOfCluster(PromptKey prompt, UUID clusterId);

    /** Deployments that were proposed for these clusters, newest first, at most {@value #MAX_OF_CLUSTER} of each. */
    List<OfCluster> ofClusters(String project, Collection<UUID> clusters);

    /** Deployments of the prompt in production that no later one has superseded. */
    List<UUID> inProduction(PromptKey prompt);

    /** The latest deployment of those that were shipped before then that made this version live; there may be more than one. */
    Optional<Deployment> thatShipped(PromptKey prompt, String version, Instant before);

    /** Deployments whose rollback is due by the database's clock. */
    List<Due> dueRollbacks(int limit);

    /** A regressed deployment whose grace period is over. */
    record Due(UUID deploymentId, UUID promptId) {}

    /** A deployment whose candidates answer to a cluster of failures. */
    record OfCluster(
            UUID clusterId, UUID deploymentId, DeploymentState state, String candidateVersion, Instant createdAt) {}

    /** Which deployments a list is of. */
    record Filter(
            String project,
            @Nullable DeploymentState state,
            @Nullable String promptName) {}
}
