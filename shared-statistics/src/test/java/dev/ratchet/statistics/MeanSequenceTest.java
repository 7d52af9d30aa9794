package dev.ratchet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeanSequenceTest {
    private static final int RUNS = 10_000;

    @Test
    void itKeepsMeanAndSquares() {
        MeanSequence sequence =
                MeanSequence.EMPTY.observe(2).observe(4).observe(4).observe(10);

        assertThat(sequence.mean()).isCloseTo(5, within(1e-12));
        assertThat(sequence.squares()).isCloseTo(36, within(1e-12));
    }

    /** Equation 9, as it is written. */
    @Test
    void theIntervalIsThePublishedOne() {
        double alpha = 0.05;
        double rho = Math.sqrt((-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha) + 1)) / 200);
        MeanSequence sequence = new MeanSequence(300, 7, 299 * 2.25);

        Interval interval = sequence.interval(alpha, 200);

        double k = 300 * rho * rho + 1;
        double half = Math.sqrt(2.25 * 2 * k / Math.pow(300 * rho, 2) * Math.log(Math.sqrt(k) / alpha));
        assertThat(interval.low()).isCloseTo(7 - half, within(1e-9));
        assertThat(interval.high()).isCloseTo(7 + half, within(1e-9));
    }

    @Test
    void lookingAfterEachLatencyItMissesTheMeanAtMostAlphaOfTheTime() {
        SplittableRandom random = new SplittableRandom(20_260_101);
        int missed = 0;
        int above = 0;
        for (int run = 0; run < RUNS; run++) {
            boolean twoSided = false;
            boolean oneSided = false;
            MeanSequence sequence = MeanSequence.EMPTY;
            for (int n = 1; n <= 250; n++) {
                sequence = sequence.observe(-Math.log(random.nextDouble()) - Math.log(random.nextDouble()));
                if (n >= 50 && n % 10 == 0) {
                    twoSided |= !sequence.interval(0.05, 200).contains(2);
                    oneSided |= !oneSided && sequence.lowerBound(0.05, 200) > 2;
                }
            }
            missed += twoSided ? 1 : 0;
            above += oneSided ? 1 : 0;
        }

        assertThat(missed).isLessThanOrEqualTo((int) (RUNS * 0.05));
        assertThat(above).isLessThanOrEqualTo((int) (RUNS * 0.05));
    }

    @Test
    void aSlowerCandidateIsSeen() {
        SplittableRandom random = new SplittableRandom(20_260_101);
        MeanSequence differences = MeanSequence.EMPTY;
        for (int i = 0; i < 200; i++) {
            differences = differences.observe(random.nextGaussian() + 0.5);
        }

        assertThat(differences.lowerBound(0.05, 200)).isPositive();
        assertThat(differences.lowerBound(0.05, 200))
                .isGreaterThan(differences.interval(0.05, 200).low());
    }

    @Test
    void withoutTwoObservationsEverythingIsPossible() {
        assertThat(MeanSequence.EMPTY.observe(3).interval(0.05, 100)).isEqualTo(Interval.EVERYTHING);
        assertThat(MeanSequence.EMPTY.lowerBound(0.05, 100)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThatThrownBy(() -> MeanSequence.EMPTY.observe(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
