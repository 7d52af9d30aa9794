package dev.ratchet.statistics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTestTest {
    private static final int CONTROLS = 9;

    @Test
    void aFailureOfTheCandidateIsWhatTheFormulaSays() {
        BlockTest test = BlockTest.worse(99, 9).observe(new Block(1, 1, 9, 1));

        double rate = 9.5 / 100;
        double expected = 0;
        for (double shift : new double[] {0.03, 0.05, 0.1, 0.2, 0.35}) {
            double candidate = rate + shift;
            double common = (candidate + 9 * rate) / 10;
            expected += candidate / common * rate / common * Math.pow((1 - rate) / (1 - common), 8) / 5;
        }
        assertThat(test.evidence()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void theFirstControlsOnlyTeach() {
        assertThat(BlockTest.worse(0, 0).observe(new Block(1, 1, 9, 0)).evidence())
                .isEqualTo(1);
    }

    /** Over all outcomes of a block, whatever the common failure rate: the mean of the evidence is at most 1. */
    @ParameterizedTest
    @CsvSource({".02", ".1", ".3", ".5", ".9"})
    void aBlockIsWorthOneAtMostWhereTheArmsAreEqual(double rate) {
        assertThat(meanEvidence(BlockTest.worse(50, 5), rate, rate)).isLessThanOrEqualTo(1 + 1e-12);
        assertThat(meanEvidence(BlockTest.better(50, 20), rate, rate)).isLessThanOrEqualTo(1 + 1e-12);
        assertThat(meanEvidence(BlockTest.worse(50, 5), rate / 2, rate)).isLessThanOrEqualTo(1 + 1e-12);
        assertThat(meanEvidence(BlockTest.better(50, 5), rate, rate / 2)).isLessThanOrEqualTo(1 + 1e-12);
    }

    /** As published for a control that fails at 10 %, known from before: about 315, 99 and 30 traces of the candidate. */
    @ParameterizedTest
    @CsvSource({".15,315,.12", ".20,99,.06", ".30,30,.06"})
    void itDetectsAboutAsFastAsPublished(double rate, double traces, double tolerance) {
        double[] delays = delays(BlockTest.worse(200, 20), rate, 20, 2_000, 4_000);

        assertThat(Arrays.stream(delays).average().orElseThrow()).isCloseTo(traces, within(tolerance * traces));
        assertThat(delays[delays.length / 2]).isLessThanOrEqualTo(traces);
    }

    @Test
    void withNothingKnownFromBeforeItTakesHardlyLonger() {
        double[] delays = delays(BlockTest.worse(0, 0), 0.2, 20, 2_000, 4_000);

        assertThat(Arrays.stream(delays).average().orElseThrow()).isCloseTo(99, within(6.0));
    }

    /** No worse, and no better, over 2,000 blocks: 20 and 40 are reached at most 5 % and 2.5 % of the time. */
    @Test
    void underTheNullItAlarmsAtMostAlphaOfTheTime() {
        assertThat(reached(BlockTest.worse(0, 0), 20, 1_000, 2_000)).isLessThanOrEqualTo(50);
        assertThat(reached(BlockTest.better(0, 0), 40, 1_000, 2_000)).isLessThanOrEqualTo(25);
    }

    @Test
    void over10000ShorterRunsToo() {
        assertThat(reached(BlockTest.worse(0, 0), 20, 10_000, 100)).isLessThanOrEqualTo(500);
        assertThat(reached(BlockTest.better(0, 0), 40, 10_000, 100)).isLessThanOrEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "100,100", "100,0"})
    void everyRateHasABet(long past, long failures) {
        BlockTest worse = BlockTest.worse(past, failures);
        BlockTest better = BlockTest.better(past, failures);
        for (int i = 0; i < 5_000; i++) {
            worse = worse.observe(new Block(1, 1, 1, i % 2));
            better = better.observe(new Block(1, 0, 1, i % 2));
        }

        assertThat(worse.evidence()).isGreaterThan(20);
        assertThat(better.evidence()).isGreaterThan(40);
    }

    @Test
    void itGoesOnFromItsState() {
        BlockTest test = BlockTest.better(20, 7).observe(new Block(1, 0, 3, 2)).observe(new Block(2, 1, 4, 1));

        BlockTest restored = BlockTest.better(0, 0).restore(test.state());

        Block next = new Block(1, 1, 5, 2);
        assertThat(restored.observe(next).evidence())
                .isEqualTo(test.observe(next).evidence());
        assertThatThrownBy(() -> test.restore(new double[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreFailuresThanTracesAreRefused() {
        assertThatThrownBy(() -> new Block(1, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BlockTest.worse(3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double meanEvidence(BlockTest start, double candidate, double control) {
        double mean = 0;
        for (int y = 0; y <= 1; y++) {
            double chanceOfY = y == 1 ? candidate : 1 - candidate;
            for (int x = 0; x <= 2; x++) {
                double chanceOfX = (x == 1 ? 2 : 1) * Math.pow(control, x) * Math.pow(1 - control, 2 - x);
                mean += chanceOfY
                        * chanceOfX
                        * start.observe(new Block(1, y, 2, x)).evidence();
            }
        }
        return mean;
    }

    private static int reached(BlockTest start, double threshold, int runs, int cap) {
        return (int) Arrays.stream(delays(start, 0.1, threshold, runs, cap))
                .filter(delay -> delay < cap)
                .count();
    }

    /** Sorted; the cap where the threshold is not reached before. */
    private static double[] delays(BlockTest start, double rate, double threshold, int runs, int cap) {
        SplittableRandom random = new SplittableRandom(20_260_101);
        double[] delays = new double[runs];
        for (int run = 0; run < runs; run++) {
            BlockTest test = start;
            int blocks = 0;
            while (test.evidence() < threshold && blocks < cap) {
                test = test.observe(new Block(1, failures(random, 1, rate), CONTROLS, failures(random, CONTROLS, 0.1)));
                blocks++;
            }
            delays[run] = blocks;
        }
        Arrays.sort(delays);
        return delays;
    }

    private static int failures(SplittableRandom random, int traces, double rate) {
        int failures = 0;
        for (int i = 0; i < traces; i++) {
            failures += random.nextDouble() < rate ? 1 : 0;
        }
        return failures;
    }
}
