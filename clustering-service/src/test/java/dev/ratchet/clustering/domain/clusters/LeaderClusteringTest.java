package dev.ratchet.clustering.domain.clusters;

import static dev.ratchet.clustering.Failures.PROMPT;
import static dev.ratchet.clustering.Failures.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.clustering.domain.failures.Failure;
import dev.ratchet.events.data.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaderClusteringTest {
    private final LeaderClustering clustering = new LeaderClustering(0.8, 2);

    @Test
    void theFirstFailureLeadsAClusterWithAnIdThatFollowsFromIt() {
        Cluster cluster = assign("t-1", at(1, 0), List.of());
        Cluster again = assign("t-1", at(1, 0), List.of());

        assertThat(cluster.members()).isEqualTo(1);
        assertThat(cluster.units()).isEqualTo(1);
        assertThat(again.id()).isEqualTo(cluster.id());
    }

    @Test
    void aNearFailureJoinsTheNearestCluster() {
        Cluster east = assign("t-1", at(1, 0), List.of());
        Cluster north = assign("t-2", at(0, 1), List.of(east));

        Cluster joined = assign("t-3", at(0.9f, 0.2f), List.of(north, east));

        assertThat(joined.id()).isEqualTo(east.id());
        assertThat(joined.members()).isEqualTo(2);
        assertThat(joined.units()).isEqualTo(2);
    }

    @Test
    void aFarFailureLeadsItsOwn() {
        Cluster east = assign("t-1", at(1, 0), List.of());

        assertThat(assign("t-2", at(0, 1), List.of(east)).id()).isNotEqualTo(east.id());
    }

    @Test
    void theNearestTakesAllOnceThereAreTooMany() {
        Cluster east = assign("t-1", at(1, 0), List.of());
        Cluster north = assign("t-2", at(0, 1), List.of(east));

        Cluster joined = assign("t-3", at(-1, 0.1f), List.of(east, north));

        assertThat(joined.id()).isEqualTo(north.id());
    }

    @Test
    void aKnownUnitIsNotCountedAgain() {
        Cluster east = assign("t-1", at(1, 0), List.of());
        Failure failure = Failure.of(failed("t-2", "x", "a", "b"));

        Cluster joined = clustering.assign(failure, at(1, 0), List.of(east), cluster -> true);

        assertThat(joined.members()).isEqualTo(2);
        assertThat(joined.units()).isEqualTo(1);
    }

    @Test
    void onlyFailuresThatMayBeShownMoveTheCentre() {
        Cluster east = assign("t-1", at(1, 0), List.of());
        Failure judging = Failure.of(failed(PROMPT, "t-2", Split.TEST, "x", "a", "b"));

        Cluster counted = clustering.assign(judging, at(0.9f, 0.3f), List.of(east), cluster -> false);
        Cluster moved = assign("t-3", at(0.9f, 0.3f), List.of(east));

        assertThat(counted.centroid().similarity(at(1, 0))).isBetween(0.9999, 1.0001);
        assertThat(moved.centroid().similarity(at(1, 0))).isLessThan(0.999);
    }

    @Test
    void aCentreSurvivesBeingStored() {
        Centroid centre = at(0.6f, 0.8f);

        assertThat(Centroid.ofBytes(centre.toBytes()).similarity(centre)).isBetween(0.9999, 1.0001);
    }

    private Cluster assign(String traceId, Centroid position, List<Cluster> known) {
        return clustering.assign(Failure.of(failed(traceId, "x", "a", "b")), position, known, cluster -> false);
    }

    private static Centroid at(float x, float y) {
        return Centroid.of(new float[] {x, y});
    }
}
