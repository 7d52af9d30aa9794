package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.clustering.domain.failures.Failure;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of one prompt while failures are placed, one after the other: what comes out does not depend on how many are
 * placed at a time. A text that was seen before goes where it went.
 */
public final class Placing {
    private final LeaderClustering clustering;
    private final Map<String, Map<UUID, Cluster>> bySignature = new HashMap<>();
    private final Map<UUID, Cluster> before = new LinkedHashMap<>();
    private final Map<UUID, UUID> homes;
    private final Map<UnitIn, Integer> counted;

    /**
     * @param homes clusters of the texts that were seen before
     * @param counted how many failures of a unit count in a cluster
     */
    public Placing(
            LeaderClustering clustering,
            Collection<Cluster> known,
            Map<UUID, UUID> homes,
            Map<UnitIn, Integer> counted) {
        this.clustering = clustering;
        this.homes = new HashMap<>(homes);
        this.counted = new HashMap<>(counted);
        known.forEach(this::keep);
    }

    /** @param whereItLies asked only for a text that was not seen before */
    public Placed place(Failure failure, UUID facet, Supplier<Centroid> whereItLies) {
        Map<UUID, Cluster> known = bySignature.computeIfAbsent(failure.signature(), _ -> new LinkedHashMap<>());
        @Nullable UUID seenIn = homes.get(facet);
        @Nullable Cluster home = seenIn == null ? null : known.get(seenIn);
        if (home != null) {
            return join(home, failure, facet, null);
        }
        Centroid position = whereItLies.get();
        return clustering
                .home(failure, position, known.values())
                .map(nearest -> join(nearest, failure, facet, position))
                .orElseGet(() -> lead(failure, facet, position));
    }

    private Placed lead(Failure failure, UUID facet, Centroid position) {
        Cluster cluster = Cluster.ledBy(failure, position);
        touch(cluster, null);
        homes.put(facet, cluster.id());
        counted.put(new UnitIn(cluster.id(), failure.unit()), 1);
        return new Placed(failure, cluster.id(), facet, true, position);
    }

    private Placed join(Cluster home, Failure failure, UUID facet, @Nullable Centroid position) {
        int known = counted.merge(new UnitIn(home.id(), failure.unit()), 1, Integer::sum) - 1;
        Placed placed = new Placed(failure, home.id(), facet, known < clustering.perUnit(), position);
        Cluster joined = home.joinedBy(failure, known == 0);
        if (position != null) {
            homes.put(facet, home.id());
            joined = joined.learning(position, placed.teaches());
        }
        touch(joined, home);
        return placed;
    }

    private void touch(Cluster cluster, @Nullable Cluster was) {
        keep(cluster);
        if (was == null) {
            before.put(cluster.id(), cluster.unborn());
        } else {
            before.putIfAbsent(cluster.id(), was);
        }
    }

    private void keep(Cluster cluster) {
        bySignature
                .computeIfAbsent(cluster.signature(), _ -> new LinkedHashMap<>())
                .put(cluster.id(), cluster);
    }

    /** The clusters that failures were put into, as they were and as they are. */
    public List<Change> changes() {
        return before.values().stream()
                .map(was -> new Change(was, current(was)))
                .toList();
    }

    private Cluster current(Cluster was) {
        return bySignature.getOrDefault(was.signature(), Map.of()).getOrDefault(was.id(), was);
    }

    /** What became of a cluster. */
    public record Change(Cluster before, Cluster after) {
        public boolean isWorthTelling() {
            return after.isWorthTelling(before);
        }
    }
}
