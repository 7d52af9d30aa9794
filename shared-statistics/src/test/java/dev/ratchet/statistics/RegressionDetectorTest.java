package dev.ratchet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionDetectorTest {
    private static final double GAMMA = 10_000;

    @Test
    void theFirstFailureRaisesTheStatisticByTheMeanRatio() {
        RegressionDetector detector = RegressionDetector.start(0.1, GAMMA).observe(true);

        double mean = (1.3 + 1.5 + 1.8 + 2.2 + 3 + 4 + 5.5) / 7;
        assertThat(detector.statistic()).isCloseTo(mean, within(1e-12));
    }

    /**
     * Mean delay after 200 traces without a change, as published for a change of unknown size, beside the limit: a CUSUM
     * that knows the new rate, at the same average run to a false alarm.
     */
    @ParameterizedTest
    @CsvSource({".15,332,307", ".20,116,111", ".30,42,40"})
    void itDetectsNearlyAsFastAsWhatKnowsTheChange(double rate, double delay, double limit) {
        double measured = meanDelay(rate, 3_000);

        assertThat(measured).isCloseTo(delay, within(0.05 * delay));
        assertThat(Cusum.ofFailures(0.1, rate, GAMMA).meanRun(rate)).isCloseTo(limit, within(0.03 * limit));
        assertThat(measured).isLessThan(1.15 * limit);
    }

    /** Two-sided, k = .5, h = 4; Lucas and Crosier (1982). */
    @ParameterizedTest
    @CsvSource({"0,168", ".5,26.6", "1,8.38", "2,3.34"})
    void theYardstickItselfIsAsPublished(double shift, double run) {
        assertThat(Cusum.twoSidedRun(0.5, 4, shift)).isCloseTo(run, within(0.005 * run));
    }

    @Test
    void falseAlarmsAreAtLeastGammaApart() {
        SplittableRandom random = new SplittableRandom(7);
        long traces = 0;
        int runs = 300;
        for (int run = 0; run < runs; run++) {
            RegressionDetector detector = RegressionDetector.start(0.1, 1_000);
            while (!detector.alarmed()) {
                detector = detector.observe(random.nextDouble() < 0.1);
                traces++;
            }
        }

        assertThat(traces / (double) runs).isGreaterThan(1_000);
    }

    @Test
    void aBetterStreamThanPromisedHardlyEverAlarms() {
        SplittableRandom random = new SplittableRandom(7);
        RegressionDetector detector = RegressionDetector.start(0.1, GAMMA);
        for (int i = 0; i < 100_000; i++) {
            detector = detector.observe(random.nextDouble() < 0.05);

            assertThat(detector.alarmed()).isFalse();
        }
    }

    @Test
    void aFailureNeverLowersTheStatisticBelowWhatASuccessLeaves() {
        SplittableRandom random = new SplittableRandom(7);
        RegressionDetector detector = RegressionDetector.start(0.2, GAMMA);
        for (int i = 0; i < 500; i++) {
            assertThat(detector.observe(true).statistic())
                    .isGreaterThan(detector.observe(false).statistic());
            detector = detector.observe(random.nextDouble() < 0.25);
        }
    }

    @Test
    void itGoesOnFromItsState() {
        RegressionDetector detector = RegressionDetector.start(0.1, GAMMA)
                .observe(true)
                .observe(false)
                .observe(true);

        RegressionDetector restored = RegressionDetector.restore(0.1, GAMMA, detector.state());

        assertThat(restored.observe(true).statistic())
                .isEqualTo(detector.observe(true).statistic());
    }

    @ParameterizedTest
    @CsvSource({".6", ".9", ".99", ".001"})
    void everyPromiseHasADetector(double promised) {
        RegressionDetector detector = RegressionDetector.start(promised, GAMMA);
        for (int i = 0; i < 5_000; i++) {
            detector = detector.observe(true);
        }

        assertThat(detector.alarmed()).isTrue();
        assertThat(detector.statistic()).isFinite();
    }

    @Test
    void aPromiseThatIsNoRateIsRefused() {
        assertThatThrownBy(() -> RegressionDetector.start(1, GAMMA)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegressionDetector.restore(0.1, GAMMA, new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double meanDelay(double rate, int runs) {
        SplittableRandom random = new SplittableRandom(20_260_101);
        long delay = 0;
        for (int run = 0; run < runs; run++) {
            RegressionDetector detector = quiet(random);
            while (!detector.alarmed()) {
                detector = detector.observe(random.nextDouble() < rate);
                delay++;
            }
        }
        return delay / (double) runs;
    }

    private static RegressionDetector quiet(SplittableRandom random) {
        RegressionDetector detector = RegressionDetector.start(0.1, GAMMA);
        for (int i = 0; i < 200; i++) {
            RegressionDetector next = detector.observe(random.nextDouble() < 0.1);
            detector = next.alarmed() ? RegressionDetector.start(0.1, GAMMA) : next;
        }
        return detector;
    }
}
