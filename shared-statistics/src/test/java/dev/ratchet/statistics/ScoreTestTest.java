package dev.ratchet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ScoreTestTest {
    private static final int RUNS = 10_000;

    @Test
    void theEvidenceIsTheMeanOfTheBets() {
        ScoreTest test = ScoreTest.better(0.025).observe(0.5).observe(-0.2);

        double expected = 0;
        for (double bet : new double[] {0.05, 0.1, 0.2, 0.3, 0.5, 0.8}) {
            expected += (1 + bet * 0.5) * (1 - bet * 0.2) / 6;
        }
        assertThat(test.evidence()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void theOrderDoesNotMatter() {
        ScoreTest one = ScoreTest.better(0.025).observe(0.5).observe(-0.2).observe(0.1);
        ScoreTest other = ScoreTest.better(0.025).observe(0.1).observe(0.5).observe(-0.2);

        assertThat(one.evidence()).isCloseTo(other.evidence(), within(1e-12));
    }

    @Test
    void underTheNullItDecidesAtMostAlphaOfTheTime() {
        assertThat(decided(ScoreTest.better(0.025), random -> 2 * random.nextDouble() - 1))
                .isLessThanOrEqualTo((int) (RUNS * 0.025));
    }

    /** Of mean 0: seldom a large loss, or seldom a large gain. */
    @Test
    void howeverLopsidedTheNullItDecidesAtMostAlphaOfTheTime() {
        assertThat(decided(ScoreTest.better(0.025), random -> random.nextDouble() < 0.05 ? -0.95 : 0.05))
                .isLessThanOrEqualTo((int) (RUNS * 0.025));
        assertThat(decided(ScoreTest.better(0.025), random -> random.nextDouble() < 0.05 ? 0.95 : -0.05))
                .isLessThanOrEqualTo((int) (RUNS * 0.025));
    }

    @Test
    void aLargerDifferenceIsMoreEvidence() {
        ScoreTest before = ScoreTest.better(0.025).observe(0.3).observe(-0.1);
        for (double difference = -1; difference < 0.95; difference += 0.1) {
            assertThat(before.observe(difference + 0.05).evidence())
                    .isGreaterThan(before.observe(difference).evidence());
        }
    }

    @Test
    void harmIsTheMirrorOfBetter() {
        assertThat(ScoreTest.worseBy(0, 0.025).observe(-0.4).observe(0.1).evidence())
                .isEqualTo(ScoreTest.better(0.025).observe(0.4).observe(-0.1).evidence());
    }

    @Test
    void atTheGuardrailItselfItDecidesAtMostAlphaOfTheTime() {
        assertThat(decided(ScoreTest.worseBy(0.05, 0.025), random -> random.nextDouble() < 0.05 ? -1 : 0))
                .isLessThanOrEqualTo((int) (RUNS * 0.025));
    }

    @Test
    void aClearDifferenceIsFound() {
        assertThat(decided(ScoreTest.better(0.025), random -> random.nextDouble() - 0.2))
                .isGreaterThan((int) (RUNS * 0.95));
        assertThat(decided(ScoreTest.worseBy(0.05, 0.025), random -> random.nextDouble() < 0.4 ? -1 : 0))
                .isGreaterThan((int) (RUNS * 0.95));
    }

    @Test
    void aDecisionStaysWhateverFollows() {
        ScoreTest test = ScoreTest.better(0.025);
        for (int i = 0; i < 20; i++) {
            test = test.observe(1);
        }
        for (int i = 0; i < 100; i++) {
            test = test.observe(-1);
        }

        assertThat(test.decided()).isTrue();
        assertThat(test.evidence()).isLessThan(1);
    }

    @Test
    void aDifferenceOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> ScoreTest.better(0.025).observe(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreTest.better(0.025).observe(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int decided(ScoreTest start, ToDoubleFunction<SplittableRandom> draw) {
        SplittableRandom random = new SplittableRandom(20_260_101);
        int decided = 0;
        for (int run = 0; run < RUNS; run++) {
            ScoreTest test = start;
            while (!test.decided() && test.observed() < 200) {
                test = test.observe(draw.applyAsDouble(random));
            }
            decided += test.decided() ? 1 : 0;
        }
        return decided;
    }
}
