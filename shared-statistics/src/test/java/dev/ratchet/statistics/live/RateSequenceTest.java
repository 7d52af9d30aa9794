package dev.ratchet.statistics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.statistics.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RateSequenceTest {
    private static final int RUNS = 10_000;

    /** The package confseq's two-sided beta-binomial mixture (10, 100, 100, .2, .8, .05): 135 of 625 beside .2. */
    @Test
    void theMixtureIsThePublishedOne() {
        double log = DirichletMixture.tightAt(625, 0.05).logEvidence(new double[] {0.2, 0.8}, new long[] {135, 490});

        assertThat(log).isCloseTo(-0.6941012, within(1e-7));
    }

    @Test
    void theIntervalIsThePublishedOne() {
        Interval interval = RateSequence.of(700, 1_000, 0.05, 100);

        assertThat(interval.low()).isCloseTo(0.651629, within(1e-6));
        assertThat(interval.high()).isCloseTo(0.745949, within(1e-6));
    }

    @Test
    void lookingAfterEachTraceItMissesTheRateAtMostAlphaOfTheTime() {
        SplittableRandom random = new SplittableRandom(20_260_101);
        DirichletMixture mixture = DirichletMixture.tightAt(200, 0.05);
        double[] rates = {0.1, 0.9};
        int missed = 0;
        for (int run = 0; run < RUNS; run++) {
            long[] counts = {0, 0};
            boolean outside = false;
            while (!outside && counts[0] + counts[1] < 400) {
                counts[random.nextDouble() < 0.1 ? 0 : 1]++;
                outside = mixture.logEvidence(rates, counts) >= Math.log(1 / 0.05);
            }
            missed += outside ? 1 : 0;
        }

        assertThat(missed).isLessThanOrEqualTo((int) (RUNS * 0.05));
    }

    @Test
    void itIsSymmetricAndMonotone() {
        for (int successes = 0; successes < 50; successes++) {
            Interval interval = RateSequence.of(successes, 50, 0.05, 100);
            Interval mirror = RateSequence.of(50 - successes, 50, 0.05, 100);

            assertThat(interval.low()).isCloseTo(1 - mirror.high(), within(1e-9));
            assertThat(interval.contains(successes / 50.0)).isTrue();
            assertThat(RateSequence.of(successes + 1, 50, 0.05, 100).high()).isGreaterThanOrEqualTo(interval.high());
        }
    }

    @Test
    void moreTracesNarrowIt() {
        assertThat(RateSequence.of(100, 1_000, 0.05, 500).width())
                .isLessThan(RateSequence.of(10, 100, 0.05, 500).width());
    }

    @Test
    void theEdgesHold() {
        assertThat(RateSequence.of(0, 0, 0.05, 100)).isEqualTo(new Interval(0, 1));
        assertThat(RateSequence.of(0, 30, 0.05, 100).low()).isZero();
        assertThat(RateSequence.of(30, 30, 0.05, 100).high()).isEqualTo(1);
        assertThat(RateSequence.of(0, 30, 0.05, 100).high()).isBetween(0.1, 0.3);
        assertThatThrownBy(() -> RateSequence.of(3, 2, 0.05, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
