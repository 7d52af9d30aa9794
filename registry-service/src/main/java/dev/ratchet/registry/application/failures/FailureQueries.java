package dev.ratchet.registry.application.failures;

import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Deployments.OfCluster;
import dev.ratchet.registry.domain.failures.ClusterMembers;
import dev.ratchet.registry.domain.failures.CountedCluster;
import dev.ratchet.registry.domain.failures.FailureCluster;
import dev.ratchet.registry.domain.failures.FailureClusters;
import dev.ratchet.registry.domain.failures.FailureClusters.Count;
import dev.ratchet.registry.domain.failures.FailureClusters.Filter;
import dev.ratchet.registry.domain.failures.Review;
import dev.ratchet.registry.domain.failures.Reviews;
import dev.ratchet.registry.domain.traces.KeptTrace;
import dev.ratchet.registry.domain.traces.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be asked about clusters of failures, within a project. A cluster that was merged answers as the one it is now. */
@ApplicationScoped
@Transactional
public class FailureQueries {
    private final FailureClusters clusters;
    private final ClusterMembers members;
    private final Reviews reviews;
    private final Deployments deployments;
    private final Traces traces;

    FailureQueries(
            FailureClusters clusters, ClusterMembers members, Reviews reviews, Deployments deployments, Traces traces) {
        this.clusters = clusters;
        this.members = members;
        this.reviews = reviews;
        this.deployments = deployments;
        this.traces = traces;
    }

    public List<Count> counts(String project) {
        return clusters.counts(project);
    }

    public Page<Story> page(Filter filter, Page.Slice slice) {
        Page<CountedCluster> page = clusters.page(filter, slice);
        return page.map(stories(filter.project(), page.items()));
    }

    /** @throws NotFound where the project has no such cluster */
    public Story get(String project, UUID id) {
        CountedCluster found = find(project, id);
        return stories(project, List.of(found)).apply(found);
    }

    /** The ids under which the members of a cluster of this prompt stand.
     *
     * @throws NotFound where the prompt has no such cluster */
    public List<UUID> ids(PromptKey prompt, UUID id) {
        FailureCluster cluster = find(prompt.project(), id).cluster();
        if (!cluster.prompt().equals(prompt)) {
            throw unknown(id);
        }
        return cluster.ids();
    }

    /** Newest first.
     *
     * @throws NotFound where the project has no such cluster */
    public Page<FailedTrace> traces(String project, UUID id, Page.Slice slice) {
        FailureCluster cluster = find(project, id).cluster();
        Page<ClusteredTrace> page = members.page(cluster, slice);
        List<String> ids = page.items().stream().map(ClusteredTrace::traceId).toList();
        Map<String, KeptTrace> kept = traces.among(cluster.prompt(), ids);
        return page.map(member -> new FailedTrace(member, kept.get(member.traceId())));
    }

    static NotFound unknown(UUID id) {
        return new NotFound("There is no failure cluster " + id);
    }

    private CountedCluster find(String project, UUID id) {
        return clusters.standing(project, id).flatMap(clusters::find).orElseThrow(() -> unknown(id));
    }

    private Function<CountedCluster, Story> stories(String project, List<CountedCluster> found) {
        Map<UUID, Review> said =
                reviews.newest(found.stream().map(CountedCluster::id).toList());
        List<UUID> ids =
                found.stream().flatMap(one -> one.cluster().ids().stream()).toList();
        List<OfCluster> proposed = deployments.ofClusters(project, ids);
        return one -> new Story(one, said.get(one.id()), proposedFor(one.cluster(), proposed));
    }

    private static List<OfCluster> proposedFor(FailureCluster cluster, List<OfCluster> newestFirst) {
        Set<UUID> ids = Set.copyOf(cluster.ids());
        return newestFirst.stream()
                .filter(proposed -> ids.contains(proposed.clusterId()))
                .limit(Deployments.MAX_OF_CLUSTER)
                .toList();
    }

    /**
     * A cluster and what was made of it.
     *
     * @param review the newest; {@code null} where nobody has said anything
     * @param deployments the newest that were proposed for it or for one that it took in, newest first
     */
    public record Story(CountedCluster counted, @Nullable Review review, List<OfCluster> deployments) {}

    /** A member of a cluster, with what was recorded of it; {@code null} where that is not, or no longer, kept. */
    public record FailedTrace(
            ClusteredTrace member, @Nullable KeptTrace kept) {}
}
