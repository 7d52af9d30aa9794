package dev.ratchet.benchmarks.clustering;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.ratchet.clustering.domain.clusters.Centroid;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.LeaderClustering;
import dev.ratchet.clustering.domain.clusters.Placed;
import dev.ratchet.clustering.domain.clusters.Placing;
import dev.ratchet.clustering.domain.failures.Failure;
import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.tending.Tended;
import dev.ratchet.clustering.domain.tending.Tending;
import dev.ratchet.clustering.domain.tending.TendingRules;
import dev.ratchet.clustering.domain.tending.Text;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The service's clustering on failures that come one by one, each with a text and a session of its own, and compared with each
 * other after every so many; nothing but the database is left out.
 */
final class OnlineRun {
    private static final PromptKey PROMPT = new PromptKey("default", "banking");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int COMPARED_AFTER = 250;

    private final LeaderClustering clustering;
    private final Tending tending;
    private final Map<UUID, Cluster> clusters = new LinkedHashMap<>();
    private final Map<UUID, Text> texts = new LinkedHashMap<>();
    private final List<UUID> firstHomes = new ArrayList<>();

    /** With the other settings as they are by default. */
    OnlineRun(double threshold, int maxClusters) {
        clustering = new LeaderClustering(threshold, 2 * maxClusters, 3);
        tending = new Tending(new TendingRules(0.75, 0.3, 8, maxClusters, 20_000));
    }

    /** The cluster of each text when all have come. */
    List<UUID> cluster(List<Centroid> positions) {
        for (int i = 0; i < positions.size(); i++) {
            place(i, positions.get(i));
            if ((i + 1) % COMPARED_AFTER == 0) {
                tend();
            }
        }
        tend();
        return texts.values().stream().map(Text::clusterId).toList();
    }

    /** The clusters that the texts were told to be in when they came. */
    List<UUID> firstHomes() {
        return firstHomes;
    }

    private void place(int number, Centroid position) {
        UUID facet = new UUID(0, number);
        Placing placing = new Placing(clustering, clusters.values(), Map.of(), Map.of());
        Placed placed = placing.place(failure(number), facet, () -> position);
        placing.changes().forEach(change -> clusters.put(change.after().id(), change.after()));
        texts.put(facet, new Text(facet, placed.clusterId(), position, placed.teaches()));
        firstHomes.add(placed.clusterId());
    }

    private static Failure failure(int number) {
        return new Failure(
                PROMPT,
                "trace-" + number,
                null,
                "session-" + number,
                Split.PROPOSE,
                "outcome",
                false,
                new FailureText(NullNode.instance, null, null, ""),
                START.plusSeconds(number));
    }

    private void tend() {
        Tended tended = tending.tend(clusters.values(), texts.values());
        clusters.clear();
        tended.clusters().forEach(cluster -> clusters.put(cluster.id(), cluster));
        tended.moved()
                .forEach((facet, home) -> texts.computeIfPresent(
                        facet, (_, text) -> new Text(facet, home, text.position(), text.shapes())));
    }
}
