package dev.ratchet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalMixtureTest {

    /** Numbers of the package confseq: v = v_opt = 100, α = α_opt = .05. */
    @Test
    void theBoundsAreThePublishedOnes() {
        assertThat(NormalMixture.twoSidedTightAt(100, 0.05).rho()).isCloseTo(12.60056, within(1e-5));
        assertThat(NormalMixture.twoSidedTightAt(100, 0.05).twoSidedBound(100, 0.05))
                .isCloseTo(30.35209, within(1e-5));
        assertThat(NormalMixture.oneSidedTightAt(100, 0.05).oneSidedBound(100, 0.05))
                .isCloseTo(27.66071, within(1e-5));
    }

    @Test
    void aBoundIsNowhereTighterThanTheOneMadeForThere() {
        for (double v = 10; v < 2_000; v *= 1.3) {
            double best = NormalMixture.twoSidedTightAt(v, 0.05).twoSidedBound(v, 0.05);

            assertThat(NormalMixture.twoSidedTightAt(2 * v, 0.05).twoSidedBound(v, 0.05))
                    .isGreaterThan(best);
            assertThat(NormalMixture.twoSidedTightAt(v / 2, 0.05).twoSidedBound(v, 0.05))
                    .isGreaterThan(best);
        }
    }

    @Test
    void itIsScaleFree() {
        assertThat(NormalMixture.oneSidedTightAt(400, 0.05).oneSidedBound(400, 0.05))
                .isCloseTo(2 * NormalMixture.oneSidedTightAt(100, 0.05).oneSidedBound(100, 0.05), within(1e-9));
    }
}
