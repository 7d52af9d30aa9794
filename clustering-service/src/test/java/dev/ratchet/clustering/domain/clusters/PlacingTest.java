package dev.ratchet.clustering.domain.clusters;

import static dev.ratchet.clustering.Failures.PROMPT;
import static dev.ratchet.clustering.Failures.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.clustering.domain.failures.Failure;
import dev.ratchet.events.data.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacingTest {
    private final Store store = new Store(new LeaderClustering(0.8, 3, 3));

    @Test
    void theFirstFailureLeadsAClusterWithAnIdThatFollowsFromIt() {
        Placed first = store.place(failure("t-1"), at(1, 0));
        Placed again = new Store(new LeaderClustering(0.8, 3, 3)).place(failure("t-1"), at(1, 0));

        assertThat(store.cluster(first).members()).isEqualTo(1);
        assertThat(store.cluster(first).units()).isEqualTo(1);
        assertThat(again.clusterId()).isEqualTo(first.clusterId());
    }

    @Test
    void aNearFailureJoinsTheNearestClusterAndAFarOneLeadsItsOwn() {
        Placed east = store.place(failure("t-1"), at(1, 0));
        Placed north = store.place(failure("t-2"), at(0, 1));

        Placed joined = store.place(failure("t-3"), at(0.9f, 0.2f));

        assertThat(north.clusterId()).isNotEqualTo(east.clusterId());
        assertThat(joined.clusterId()).isEqualTo(east.clusterId());
        assertThat(store.cluster(joined).members()).isEqualTo(2);
        assertThat(store.cluster(joined).units()).isEqualTo(2);
    }

    @Test
    void theNearestTakesAllOnceThereAreTooMany() {
        store.place(failure("t-1"), at(1, 0));
        store.place(failure("t-2"), at(0, 1));
        Placed west = store.place(failure("t-3"), at(-1, 0));

        Placed joined = store.place(failure("t-4"), at(-0.7f, -0.7f));

        assertThat(joined.clusterId()).isEqualTo(west.clusterId());
    }

    @Test
    void aTextThatWasSeenGoesWhereItWentAndNeedsNoPosition() {
        Placed first = store.place(failure("t-1"), at(1, 0));

        Placed again = store.placing().place(failure("t-2"), first.facet(), () -> {
            throw new AssertionError("it was embedded once more");
        });

        assertThat(again.clusterId()).isEqualTo(first.clusterId());
        assertThat(again.isNewText()).isFalse();
    }

    @Test
    void onlyTheFirstFailuresOfAUnitCountAndMoveTheCentre() {
        Placed first = store.place(ofSession("flood", 0), at(1, 0));
        for (int i = 1; i < 3; i++) {
            assertThat(store.place(ofSession("flood", i), at(1, i * 0.01f)).counted())
                    .isTrue();
        }
        Centroid before = store.cluster(first).centroid();

        for (int i = 3; i < 10_000; i++) {
            assertThat(store.place(ofSession("flood", i), at(0.9f, 0.3f + i * 1e-6f))
                            .counted())
                    .isFalse();
        }

        assertThat(store.cluster(first).centroid().similarity(before)).isGreaterThan(0.999_999);
        assertThat(store.cluster(first).units()).isEqualTo(1);
        assertThat(store.cluster(first).texts()).isEqualTo(3);
        assertThat(store.cluster(first).members()).isEqualTo(10_000);
    }

    @Test
    void oneUnitLeadsNoMoreThanAFewClusters() {
        Store roomy = new Store(new LeaderClustering(0.99, 100, 3));
        Random random = new Random(5);

        for (int i = 0; i < 500; i++) {
            roomy.place(ofSession("flood", i), at(random.nextFloat() - 0.5f, random.nextFloat() - 0.5f));
        }

        assertThat(roomy.clusters).hasSize(3);
    }

    @Test
    void onlyFailuresThatMayBeShownMoveTheCentre() {
        Placed east = store.place(failure("t-1"), at(1, 0));

        store.place(Failure.of(failed(PROMPT, "t-2", Split.TEST, "x", "a", "b")), at(0.9f, 0.3f));
        Centroid judged = store.cluster(east).centroid();
        store.place(failure("t-3"), at(0.9f, 0.31f));

        assertThat(judged.similarity(at(1, 0))).isBetween(0.9999, 1.0001);
        assertThat(store.cluster(east).centroid().similarity(at(1, 0))).isLessThan(0.999);
    }

    /** A rebuild reads the same failures in the same order, but never in the same batches. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void howManyArePlacedAtATimeMakesNoDifference(long seed) {
        List<Told> told = told(seed);
        Store oneByOne = new Store(new LeaderClustering(0.8, 12, 2));
        told.forEach(one -> oneByOne.place(one.failure(), one.position()));

        Random cuts = new Random(seed * 31);
        Store inBatches = new Store(new LeaderClustering(0.8, 12, 2));
        for (int from = 0; from < told.size(); ) {
            int to = Math.min(told.size(), from + 1 + cuts.nextInt(60));
            inBatches.placeAll(told.subList(from, to));
            from = to;
        }

        assertThat(inBatches.homeByTrace).isEqualTo(oneByOne.homeByTrace);
        assertThat(inBatches.summary()).isEqualTo(oneByOne.summary());
    }

    @Test
    void aCentreSurvivesBeingStored() {
        Centroid centre = at(0.6f, 0.8f);

        assertThat(Centroid.ofBytes(centre.toBytes()).similarity(centre)).isBetween(0.9999, 1.0001);
    }

    private static List<Told> told(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 400)
                .mapToObj(i -> {
                    double angle = Math.round(random.nextDouble() * 60) / 10.0;
                    TraceUnit unit = new TraceUnit("t-" + i, "s-" + random.nextInt(40));
                    Split split = random.nextInt(3) == 0 ? Split.TEST : Split.PROPOSE;
                    return new Told(failure(unit, split), at((float) Math.cos(angle), (float) Math.sin(angle)));
                })
                .toList();
    }

    private static Failure failure(String traceId) {
        return Failure.of(failed(traceId, "x", "a", "b"));
    }

    private static Failure ofSession(String unit, int number) {
        return failure(new TraceUnit(unit + number, unit), Split.PROPOSE);
    }

    private static Failure failure(TraceUnit of, Split split) {
        Failure one = Failure.of(failed(PROMPT, of.traceId(), split, "x", "a", "b"));
        return new Failure(
                one.prompt(),
                one.traceId(),
                one.promptVersion(),
                of.unit(),
                split,
                one.signature(),
                false,
                one.text(),
                one.failedAt());
    }

    private static Centroid at(float x, float y) {
        return Centroid.of(new float[] {x, y});
    }

    private record TraceUnit(String traceId, String unit) {}

    private record Told(Failure failure, Centroid position) {}

    /** What the database keeps between two batches. */
    private static final class Store {
        private final LeaderClustering clustering;
        private final Map<UUID, Cluster> clusters = new HashMap<>();
        private final Map<UUID, UUID> homes = new HashMap<>();
        private final Map<UnitIn, Integer> counted = new HashMap<>();
        private final Map<String, UUID> homeByTrace = new HashMap<>();

        Store(LeaderClustering clustering) {
            this.clustering = clustering;
        }

        Placing placing() {
            return new Placing(clustering, clusters.values(), homes, counted);
        }

        Placed place(Failure failure, Centroid position) {
            return placeAll(List.of(new Told(failure, position))).getFirst();
        }

        List<Placed> placeAll(List<Told> told) {
            Placing placing = placing();
            List<Placed> placed = new ArrayList<>();
            told.forEach(one -> placed.add(placing.place(one.failure(), facet(one.position()), one::position)));
            placing.changes().forEach(change -> clusters.put(change.after().id(), change.after()));
            placed.forEach(this::keep);
            return placed;
        }

        private void keep(Placed placed) {
            homeByTrace.put(placed.failure().traceId(), placed.clusterId());
            homes.put(placed.facet(), placed.clusterId());
            if (placed.counted()) {
                counted.merge(new UnitIn(placed.clusterId(), placed.failure().unit()), 1, Integer::sum);
            }
        }

        private static UUID facet(Centroid position) {
            return UUID.nameUUIDFromBytes(position.toBytes());
        }

        Cluster cluster(Placed placed) {
            return clusters.getOrDefault(placed.clusterId(), Cluster.ledBy(placed.failure(), at(0, 0)));
        }

        /** Everything of the clusters, the centre by its bytes. */
        Map<UUID, List<Object>> summary() {
            return clusters.values().stream()
                    .collect(Collectors.toMap(
                            Cluster::id,
                            one -> List.of(
                                    one.census(),
                                    one.texts(),
                                    one.untended(),
                                    one.standing(),
                                    one.ledBy(),
                                    UUID.nameUUIDFromBytes(one.centroid().toBytes()))));
        }
    }
}
