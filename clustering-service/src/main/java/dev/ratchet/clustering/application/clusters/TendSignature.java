package dev.ratchet.clustering.application.clusters;

import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.clusters.Clusters.Signature;
import dev.ratchet.clustering.domain.failures.Facets;
import dev.ratchet.clustering.domain.failures.Placements;
import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.clustering.domain.tending.Tended;
import dev.ratchet.clustering.domain.tending.Tending;
import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.wire.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares the clusters of a signature, and moves what belongs elsewhere, in one transaction. */
@ApplicationScoped
public class TendSignature {
    private final Prompts prompts;
    private final Clusters clusters;
    private final Facets facets;
    private final Placements placements;
    private final Tending tending;
    private final TellCluster tellCluster;
    private final TellMembers tellMembers;
    private final ClusteringConfig config;
    private final ClusteringMetrics metrics;
    private final Clock clock;

    TendSignature(
            Prompts prompts,
            Clusters clusters,
            Facets facets,
            Placements placements,
            Tending tending,
            TellCluster tellCluster,
            TellMembers tellMembers,
            ClusteringConfig config,
            ClusteringMetrics metrics,
            Clock clock) {
        this.prompts = prompts;
        this.clusters = clusters;
        this.facets = facets;
        this.placements = placements;
        this.tending = tending;
        this.tellCluster = tellCluster;
        this.tellMembers = tellMembers;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    public void tend(Signature signature) {
        PromptState prompt = prompts.lock(signature.prompt());
        prompts.save(prompt.due(true));
        Map<UUID, Cluster> before = clusters.ofSignatures(signature.prompt(), List.of(signature.text())).stream()
                .collect(Collectors.toMap(Cluster::id, cluster -> cluster));
        Tended tended = tending.tend(before.values(), facets.newest(before.keySet(), config.keptTextsPerCluster()));
        clusters.saveAll(tended.clusters());
        UUID cause = EventIds.fresh();
        List<ClusteredTrace> moved = move(before.keySet(), tended);
        merge(cause, before, tended);
        tended.clusters().stream()
                .filter(cluster -> tended.touched().contains(cluster.id()))
                .forEach(cluster -> recount(cause, prompt, cluster));
        placements.keepContents(tended.touched(), config.keptTextsPerCluster());
        tellMembers.tell(cause, signature.prompt(), moved);
        facets.keepNewest(before.keySet(), config.keptFacetsPerCluster());
        metrics.tended(tended.mergedInto().size(), moved.size());
    }

    private List<ClusteredTrace> move(Set<UUID> known, Tended tended) {
        if (tended.moved().isEmpty() && tended.mergedInto().isEmpty()) {
            return List.of();
        }
        List<ClusteredTrace> moved = new ArrayList<>(placements.move(known, tended.moved()));
        facets.move(tended.moved());
        tended.mergedInto().forEach((gone, into) -> {
            facets.moveAll(gone, into);
            moved.addAll(placements.moveAll(gone, into));
        });
        return moved;
    }

    private void merge(UUID cause, Map<UUID, Cluster> before, Tended tended) {
        tended.mergedInto().forEach((gone, into) -> {
            Optional.ofNullable(before.get(gone)).ifPresent(cluster -> tellCluster.tellMerged(cause, cluster, into));
            clusters.merge(gone, into, clock.instant());
        });
    }

    private void recount(UUID cause, PromptState prompt, Cluster cluster) {
        placements
                .recount(cluster.id(), config.countedPerUnit())
                .ifPresent(census -> tellCluster.tell(cause, prompt, cluster.counted(census)));
    }
}
