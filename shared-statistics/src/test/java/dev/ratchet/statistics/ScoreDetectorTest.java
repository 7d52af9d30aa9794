package dev.ratchet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScoreDetectorTest {

    @Test
    void aScoreBelowThePromiseRaisesTheStatisticByTheMeanBet() {
        ScoreDetector detector = ScoreDetector.start(0.8, 10_000).observe(0.3);

        double meanBet = (0.05 + 0.1 + 0.2 + 0.3 + 0.5 + 0.8) / 6;
        assertThat(detector.statistic()).isCloseTo(1 + meanBet * 0.5, within(1e-12));
    }

    @Test
    void falseAlarmsAreAtLeastGammaApart() {
        assertThat(meanRun(0.8, 0, 1_000, 500)).isGreaterThan(1_000);
    }

    /** Scores around .6 where .8 was promised. */
    @Test
    void aDropIsFoundSoon() {
        assertThat(meanRun(0.8, 0.2, 10_000, 500)).isLessThan(120);
    }

    @Test
    void itGoesOnFromItsState() {
        ScoreDetector detector = ScoreDetector.start(0.7, 10_000).observe(0.2).observe(0.9);

        ScoreDetector restored = ScoreDetector.restore(0.7, 10_000, detector.state());

        assertThat(restored.observe(0.4).statistic())
                .isEqualTo(detector.observe(0.4).statistic());
    }

    @Test
    void whatIsNoScoreIsRefused() {
        ScoreDetector detector = ScoreDetector.start(0.7, 10_000);

        assertThatThrownBy(() -> detector.observe(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> detector.observe(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreDetector.start(0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreDetector.restore(0.7, 10, new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double meanRun(double mean, double drop, double gamma, int runs) {
        SplittableRandom random = new SplittableRandom(20_260_101);
        long traces = 0;
        for (int run = 0; run < runs; run++) {
            ScoreDetector detector = ScoreDetector.start(mean, gamma);
            while (!detector.alarmed()) {
                detector = detector.observe(mean - drop + 0.4 * random.nextDouble() - 0.2);
                traces++;
            }
        }
        return traces / (double) runs;
    }
}
