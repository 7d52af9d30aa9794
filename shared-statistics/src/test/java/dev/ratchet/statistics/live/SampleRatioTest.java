package dev.ratchet.statistics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleRatioTest {
    private static final int RUNS = 10_000;

    /** By hand: of one unit of an arm of share p the mixture expects p, too; then a_1 + 1 of c + 1. */
    @Test
    void theEvidenceIsTheRatioOfWhatTheMixtureExpected() {
        SampleRatio one = SampleRatio.start(List.of(1.0, 9.0), 0.001).observe(0);

        double c = DirichletMixture.tightAt(1_000, 0.001).concentration();
        assertThat(one.evidence()).isCloseTo(1, within(1e-9));
        assertThat(one.observe(0).evidence()).isCloseTo((0.1 * c + 1) / (c + 1) / 0.1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({".01", ".1", ".5"})
    void whenTheSharesAreRightItAlarmsAtMostAlphaOfTheTime(double share) {
        assertThat(alarms(share, share, 0.05, RUNS, 150)).isLessThanOrEqualTo((int) (RUNS * 0.05));
        assertThat(alarms(share, share, SampleRatio.USUAL_ALPHA, RUNS, 150)).isLessThanOrEqualTo(10);
    }

    @Test
    void aFifthOfTheTracesLostIsSeen() {
        assertThat(alarms(0.5, 0.4 / 0.9, SampleRatio.USUAL_ALPHA, 100, 6_000)).isGreaterThan(95);
    }

    @Test
    void aMismatchStays() {
        SampleRatio ratio = SampleRatio.start(List.of(1.0, 1.0), 0.001);
        for (int i = 0; i < 60; i++) {
            ratio = ratio.observe(0);
        }
        for (int i = 0; i < 60; i++) {
            ratio = ratio.observe(1);
        }

        assertThat(ratio.mismatch()).isTrue();
        assertThat(ratio.evidence()).isLessThan(1);
        assertThat(ratio.units()).isEqualTo(120);
    }

    @Test
    void theOrderDoesNotMatter() {
        SampleRatio start = SampleRatio.start(List.of(1.0, 2.0, 3.0), 0.001);

        assertThat(start.observe(0).observe(1).observe(2).evidence())
                .isCloseTo(start.observe(2).observe(0).observe(1).evidence(), within(1e-12));
    }

    @Test
    void sharesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> SampleRatio.start(List.of(1.0, 0.0), 0.001))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SampleRatio(List.of(0.5, 0.5), List.of(1L), 0.001, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int alarms(double expected, double real, double alpha, int runs, int units) {
        SplittableRandom random = new SplittableRandom(20_260_101);
        double[] shares = {expected, 1 - expected};
        DirichletMixture mixture = DirichletMixture.tightAt(1_000, alpha);
        int alarms = 0;
        for (int run = 0; run < runs; run++) {
            long[] counts = {0, 0};
            boolean alarm = false;
            while (!alarm && counts[0] + counts[1] < units) {
                counts[random.nextDouble() < real ? 0 : 1]++;
                alarm = mixture.logEvidence(shares, counts) >= Math.log(1 / alpha);
            }
            alarms += alarm ? 1 : 0;
        }
        return alarms;
    }
}
