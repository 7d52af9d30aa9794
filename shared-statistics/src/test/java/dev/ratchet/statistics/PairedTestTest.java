package dev.ratchet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.statistics.PairedTest.Decision;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTestTest {
    private static final int RUNS = 10_000;

    @Test
    void theRatioIsTheLikelihoodRatioOfThreeQuartersToOneHalf() {
        PairedTest test = observed(5, 2, 9);

        assertThat(test.winRatio()).isCloseTo(Math.pow(1.5, 5) * Math.pow(0.5, 2), within(1e-12));
        assertThat(test.harmRatio()).isCloseTo(Math.pow(1.5, 2) * Math.pow(0.5, 5), within(1e-12));
    }

    @Test
    void tiesCarryNothing() {
        assertThat(observed(3, 1, 0).winRatio()).isEqualTo(observed(3, 1, 1_000).winRatio());
    }

    @Test
    void tenWinsInARowAreAWin() {
        assertThat(observed(9, 0, 0).decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(observed(10, 0, 0).decision()).isEqualTo(Decision.WIN);
    }

    @Test
    void fourLossesInARowAreFutileAndTenAreHarm() {
        assertThat(observed(0, 4, 0).decision()).isEqualTo(Decision.FUTILE);
        assertThat(observed(0, 10, 0).decision()).isEqualTo(Decision.HARM);
    }

    @Test
    void aDecisionForAWinIsFinal() {
        PairedTest test = observed(10, 0, 0);
        for (int i = 0; i < 20; i++) {
            test = test.observe(0, 1);
        }

        assertThat(test.decision()).isEqualTo(Decision.WIN);
    }

    @Test
    void whatWasFutileNeverWins() {
        PairedTest test = observed(0, 4, 0);
        for (int i = 0; i < 100; i++) {
            test = test.observe(1, 0);
        }

        assertThat(test.decision()).isEqualTo(Decision.FUTILE);
    }

    @Test
    void aUnitCountsOnceHoweverManyExamplesItHas() {
        PairedTest test = PairedTest.start(0.025).observe(7, 2).observe(0, 3).observe(1, 1);

        assertThat(test).isEqualTo(new PairedTest(0.025, 1, 1, 1, Decision.UNDECIDED));
    }

    @ParameterizedTest
    @CsvSource({".10", ".15", ".5"})
    void underTheNullItWinsAndHarmsAtMostAlphaOfTheTime(double discordant) {
        Runs runs = new Runs(discordant / 2, discordant / 2, 1_000);

        assertThat(runs.wins).isLessThanOrEqualTo((int) (RUNS * 0.025));
        assertThat(runs.harms).isLessThanOrEqualTo((int) (RUNS * 0.025));
    }

    /** Mean pairs and power as published for this test; a cap of 400 pairs. */
    @ParameterizedTest
    @CsvSource({".15,.05,129,.90,86,31", ".25,.05,57,.96,54,17", ".12,.02,110,.97,109,35"})
    void itCostsWhatWasPublished(double p01, double p10, double better, double power, double nothing, double harmful) {
        double mean = (p01 + p10) / 2;

        Runs good = new Runs(p01, p10, 400);

        assertThat(good.meanPairs()).isCloseTo(better, within(0.05 * better));
        assertThat(good.wins / (double) RUNS).isGreaterThanOrEqualTo(power);
        assertThat(new Runs(mean, mean, 400).meanPairs()).isCloseTo(nothing, within(0.15 * nothing));
        assertThat(new Runs(p10, p01, 400).meanPairs()).isCloseTo(harmful, within(0.05 * harmful));
    }

    @Test
    void moreWinsNeverLowerTheEvidence() {
        for (int wins = 0; wins < 50; wins++) {
            assertThat(observed(wins + 1, 3, 0).winRatio())
                    .isGreaterThan(observed(wins, 3, 0).winRatio());
        }
    }

    @Test
    void itTellsHowManyMoreUnitsWouldDecide() {
        assertThat(observed(3, 0, 3).unitsToWin()).isEqualTo(13);
        assertThat(observed(0, 3, 3).unitsToWin()).isEqualTo(-1);
        assertThat(PairedTest.start(0.025).unitsToWin()).isEqualTo(-1);
    }

    private static PairedTest observed(int wins, int losses, int ties) {
        PairedTest test = PairedTest.start(0.025);
        for (int i = 0; i < wins + losses + ties; i++) {
            test = test.observe(i < wins ? 1 : 0, i >= wins && i < wins + losses ? 1 : 0);
        }
        return test;
    }

    /** Seeded simulated replays that stop at the first decision. */
    private static final class Runs {
        private int wins;
        private int harms;
        private long pairs;

        Runs(double p01, double p10, int cap) {
            SplittableRandom random = new SplittableRandom(20_260_101);
            for (int run = 0; run < RUNS; run++) {
                PairedTest test = PairedTest.start(0.025);
                while (test.decision() == Decision.UNDECIDED && test.units() < cap) {
                    double draw = random.nextDouble();
                    test = test.observe(draw < p01 ? 1 : 0, draw >= p01 && draw < p01 + p10 ? 1 : 0);
                }
                wins += test.decision() == Decision.WIN ? 1 : 0;
                harms += test.decision() == Decision.HARM ? 1 : 0;
                pairs += test.units();
            }
        }

        double meanPairs() {
            return pairs / (double) RUNS;
        }
    }
}
