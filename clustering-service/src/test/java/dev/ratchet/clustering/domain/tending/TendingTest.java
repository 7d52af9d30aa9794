package dev.ratchet.clustering.domain.tending;

import static dev.ratchet.clustering.Failures.PROMPT;
import static dev.ratchet.clustering.Failures.TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.clustering.domain.clusters.Census;
import dev.ratchet.clustering.domain.clusters.Centroid;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Standing;
import dev.ratchet.events.data.ClusterState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TendingTest {
    private static final TendingRules RULES = new TendingRules(0.9, 0.3, 3, 10, 1_000);

    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    @Test
    void clustersThatAreOneAreMergedIntoTheOlder() {
        Cluster younger = cluster(2, 9);
        Cluster older = cluster(1, 5);
        Cluster other = cluster(3, 7);
        around(younger, 0.1, 5);
        around(older, 0.0, 5);
        around(other, 2.0, 5);

        Tended tended = new Tending(RULES).tend(clusters, texts);

        assertThat(tended.mergedInto()).isEqualTo(Map.of(younger.id(), older.id()));
        assertThat(tended.clusters()).extracting(Cluster::id).containsExactlyInAnyOrder(older.id(), other.id());
        assertThat(tended.moved())
                .hasSize(5)
                .allSatisfy((_, home) -> assertThat(home).isEqualTo(older.id()));
        assertThat(tended.touched()).containsExactlyInAnyOrder(older.id(), younger.id());
    }

    @Test
    void mergersGoOnToTheClusterThatRemains() {
        Cluster first = cluster(1, 5);
        Cluster second = cluster(2, 5);
        Cluster third = cluster(3, 5);
        around(first, 0.0, 5);
        around(second, 0.05, 5);
        around(third, 0.1, 5);

        Tended tended = new Tending(RULES).tend(clusters, texts);

        assertThat(tended.mergedInto()).isEqualTo(Map.of(second.id(), first.id(), third.id(), first.id()));
    }

    @Test
    void aClusterOfTwoHalvesIsSplitAndTheSecondHalfHasAnIdThatFollowsFromItsTexts() {
        Cluster mixed = cluster(1, 12);
        around(mixed, 0.0, 6);
        around(mixed, 1.6, 6);

        Tended tended = new Tending(RULES).tend(clusters, texts);
        Tended again = new Tending(RULES).tend(clusters, texts);

        assertThat(tended.clusters()).hasSize(2);
        assertThat(tended.moved()).hasSize(6);
        assertThat(tended.mergedInto()).isEmpty();
        assertThat(again.moved()).isEqualTo(tended.moved());
    }

    @Test
    void aFewTextsApartAreNoSecondCluster() {
        Cluster mixed = cluster(1, 8);
        around(mixed, 0.0, 6);
        around(mixed, 1.6, 2);

        assertThat(new Tending(RULES).tend(clusters, texts).clusters()).hasSize(1);
    }

    @Test
    void textsThatShapeNothingFollowTheOthers() {
        Cluster mixed = cluster(1, 12);
        around(mixed, 0.0, 6);
        around(mixed, 1.6, 6);
        Text judging = new Text(new UUID(7, 7), mixed.id(), at(1.62), false);
        texts.add(judging);

        Tended tended = new Tending(RULES).tend(clusters, texts);
        UUID secondHalf = tended.moved().values().stream().findFirst().orElseThrow();
        UUID homeOfThoseAt16 = homes(tended).get(texts.get(8).facet());

        assertThat(homes(tended)).containsEntry(judging.facet(), homeOfThoseAt16);
        assertThat(secondHalf).isNotEqualTo(mixed.id());
    }

    @Test
    void textsThatOnlyFollowSayNothingOfWhereTheCentreIs() {
        Cluster one = cluster(1, 9);
        around(one, 0.0, 4);
        for (int i = 0; i < 50; i++) {
            texts.add(new Text(new UUID(9, i), one.id(), at(0.6), false));
        }

        Cluster tended = new Tending(RULES).tend(clusters, texts).clusters().getFirst();

        assertThat(tended.centroid().similarity(at(0.0))).isGreaterThan(0.999);
    }

    @Test
    void whereThereAreTooManyThoseThatLoseLeastAreMerged() {
        for (int i = 0; i < 14; i++) {
            around(cluster(i + 1, 4), i * 0.44, 4);
        }
        Cluster stray = cluster(20, 1);
        around(stray, 0.22, 1);

        Tended tended = new Tending(new TendingRules(0.99, 0.3, 3, 10, 1_000)).tend(clusters, texts);

        assertThat(tended.clusters()).hasSize(10);
        assertThat(tended.mergedInto()).containsKey(stray.id());
    }

    @Test
    void aTextThatLiesNearerToAnotherCentreGoesThere() {
        Cluster east = cluster(1, 6);
        Cluster north = cluster(2, 6);
        around(east, 0.0, 5);
        around(north, 1.5, 5);
        Text stray = new Text(new UUID(5, 5), east.id(), at(1.4), true);
        texts.add(stray);

        Tended tended = new Tending(RULES).tend(clusters, texts);

        assertThat(tended.moved()).isEqualTo(Map.of(stray.facet(), north.id()));
    }

    @Test
    void aVeryLargeClusterGivesNothingAwayButMayTakeIn() {
        Cluster large = cluster(9, 5_000);
        Cluster older = cluster(1, 5);
        Cluster younger = cluster(10, 5);
        around(large, 0.0, 6);
        around(large, 1.6, 6);
        around(older, 0.0, 5);
        around(younger, 0.81, 5);

        Tended tended = new Tending(new TendingRules(0.6, 0.3, 3, 10, 1_000)).tend(clusters, texts);

        assertThat(tended.clusters()).extracting(Cluster::id).contains(large.id());
        assertThat(tended.moved().keySet())
                .doesNotContainAnyElementsOf(texts.stream()
                        .filter(text -> text.clusterId().equals(large.id()))
                        .map(Text::facet)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingIsLostAndTheOrderDoesNotMatterAndOnceMoreChangesLittle(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            around(cluster(i + 1, 6), random.nextDouble() * 6, 1 + random.nextInt(6));
        }
        Tended tended = new Tending(RULES).tend(clusters, texts);

        Collections.shuffle(clusters, random);
        Collections.shuffle(texts, random);
        Tended inAnotherOrder = new Tending(RULES).tend(clusters, texts);
        Map<UUID, UUID> homes = homes(tended);
        List<Text> settled = texts.stream()
                .map(text -> new Text(
                        text.facet(), homes.getOrDefault(text.facet(), text.clusterId()), text.position(), true))
                .toList();
        Tended again = new Tending(RULES).tend(tended.clusters(), settled);

        assertThat(tended.clusters()).hasSizeLessThanOrEqualTo(10);
        assertThat(homes.values())
                .isSubsetOf(tended.clusters().stream().map(Cluster::id).toList());
        assertThat(homes(inAnotherOrder)).isEqualTo(homes);
        assertThat(again.moved().size()).isLessThan(texts.size() / 4);
        assertThat(tended.mergedInto().values())
                .doesNotContainAnyElementsOf(tended.mergedInto().keySet());
    }

    @Test
    void rulesThatWouldMergeWhatTheySplitAreRefused() {
        assertThatThrownBy(() -> new TendingRules(0.5, 0.5, 3, 10, 1_000)).isInstanceOf(IllegalArgumentException.class);
    }

    private Map<UUID, UUID> homes(Tended tended) {
        Map<UUID, UUID> homes = new HashMap<>(texts.stream().collect(Collectors.toMap(Text::facet, Text::clusterId)));
        homes.putAll(tended.moved());
        return homes;
    }

    private Cluster cluster(int age, long members) {
        Cluster cluster = new Cluster(
                new UUID(1, age),
                PROMPT,
                "s",
                "u",
                "l",
                at(age),
                0,
                1,
                new Census(members, 3, TIME.plusSeconds(age), TIME.plusSeconds(age)),
                new Standing(ClusterState.OPEN, null, null));
        clusters.add(cluster);
        return cluster;
    }

    private void around(Cluster cluster, double angle, int count) {
        for (int i = 0; i < count; i++) {
            texts.add(new Text(new UUID(2, texts.size()), cluster.id(), at(angle + i * 0.01), true));
        }
    }

    private static Centroid at(double angle) {
        return Centroid.of(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }
}
