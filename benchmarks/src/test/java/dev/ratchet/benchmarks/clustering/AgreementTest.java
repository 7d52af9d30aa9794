package dev.ratchet.benchmarks.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void theSamePartitionByOtherNamesIsPerfect() {
        Agreement same = Agreement.of(List.of("b", "b", "a", "a"), List.of(1, 1, 2, 2));

        assertThat(same).isEqualTo(new Agreement(1, 1, 2));
    }

    @Test
    void aKindInTwoClustersCostsCompleteness() {
        Agreement split = Agreement.of(List.of(0, 0, 1, 2), List.of(0, 0, 1, 1));

        assertThat(split.v()).isCloseTo(0.8, within(1e-9));
        assertThat(split.ari()).isCloseTo(4.0 / 7, within(1e-9));
        assertThat(split.clusters()).isEqualTo(3);
    }

    @Test
    void everythingInOneClusterSaysNothing() {
        Agreement one = Agreement.of(List.of(0, 0, 0, 0), List.of(0, 0, 1, 1));

        assertThat(one).isEqualTo(new Agreement(0, 0, 1));
    }
}
