package dev.ratchet.clustering.application.failures;

import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.application.clusters.TellCluster;
import dev.ratchet.clustering.application.clusters.TellMembers;
import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.clusters.FreshContents;
import dev.ratchet.clustering.domain.clusters.LeaderClustering;
import dev.ratchet.clustering.domain.clusters.Placed;
import dev.ratchet.clustering.domain.clusters.Placing;
import dev.ratchet.clustering.domain.clusters.Placing.Change;
import dev.ratchet.clustering.domain.failures.Facets;
import dev.ratchet.clustering.domain.failures.Placements;
import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.PromptKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Places failures of one prompt in one transaction, under the prompt's lock. */
@ApplicationScoped
public class PlaceFailures {
    private final Prompts prompts;
    private final Clusters clusters;
    private final Placements placements;
    private final Facets facets;
    private final FacetPositions positions;
    private final LeaderClustering clustering;
    private final TellCluster tellCluster;
    private final TellMembers tellMembers;
    private final ClusteringConfig config;
    private final ClusteringMetrics metrics;
    private final Clock clock;

    PlaceFailures(
            Prompts prompts,
            Clusters clusters,
            Placements placements,
            Facets facets,
            FacetPositions positions,
            LeaderClustering clustering,
            TellCluster tellCluster,
            TellMembers tellMembers,
            ClusteringConfig config,
            ClusteringMetrics metrics,
            Clock clock) {
        this.prompts = prompts;
        this.clusters = clusters;
        this.placements = placements;
        this.facets = facets;
        this.positions = positions;
        this.clustering = clustering;
        this.tellCluster = tellCluster;
        this.tellMembers = tellMembers;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    public void place(PromptKey key, List<Heard> told) {
        PromptState prompt = prompts.lock(key);
        List<Heard> fresh = fresh(key, told);
        if (fresh.isEmpty()) {
            return;
        }
        Placing placing = placing(key, fresh);
        List<Placed> placed = fresh.stream()
                .map(heard -> placing.place(heard.failure(), heard.facet().id(), () -> positions.of(heard)))
                .toList();
        List<Change> changes = placing.changes();
        clusters.saveAll(changes.stream().map(Change::after).toList());
        placements.addAll(key, placed, new FreshContents(config.keptTextsPerCluster(), changes)::keeps);
        facets.addAll(placed.stream().filter(Placed::isNewText).toList(), clock.instant());
        keepContents(changes, placed);
        tell(fresh.getFirst().cause(), prompt, changes, placed);
        prompts.save(prompt.due(true));
        metrics.failuresClustered(placed.size());
    }

    /** Those that are not known, each once. */
    private List<Heard> fresh(PromptKey key, List<Heard> told) {
        Set<String> known = placements.known(
                key, told.stream().map(heard -> heard.failure().traceId()).toList());
        return told.stream()
                .filter(heard -> known.add(heard.failure().traceId()))
                .toList();
    }

    private Placing placing(PromptKey key, List<Heard> fresh) {
        List<Cluster> known =
                clusters.ofSignatures(key, each(fresh, heard -> heard.failure().signature()));
        return new Placing(
                clustering,
                known,
                facets.homes(each(fresh, heard -> heard.facet().id())),
                placements.counted(
                        known.stream().map(Cluster::id).toList(),
                        each(fresh, heard -> heard.failure().unit())));
    }

    private static <T> Set<T> each(List<Heard> heard, Function<Heard, T> of) {
        return heard.stream().map(of).collect(Collectors.toSet());
    }

    private void keepContents(List<Change> changes, List<Placed> placed) {
        Set<UUID> fuller =
                placed.stream().filter(Placed::teaches).map(Placed::clusterId).collect(Collectors.toSet());
        Set<UUID> full = changes.stream()
                .map(Change::after)
                .filter(cluster -> cluster.members() > config.keptTextsPerCluster() && fuller.contains(cluster.id()))
                .map(Cluster::id)
                .collect(Collectors.toSet());
        placements.keepContents(full, config.keptTextsPerCluster());
    }

    private void tell(UUID cause, PromptState prompt, List<Change> changes, List<Placed> placed) {
        changes.stream()
                .filter(Change::isWorthTelling)
                .forEach(change -> tellCluster.tell(cause, prompt, change.after()));
        tellMembers.tell(
                cause,
                prompt.key(),
                placed.stream()
                        .map(one -> new ClusteredTrace(
                                one.failure().traceId(),
                                one.clusterId(),
                                one.failure().failedAt()))
                        .toList());
    }
}
