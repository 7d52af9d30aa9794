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

    /** Mean pairs and power as published; the split has twice the pairs that exact McNemar needs for a power of .8. */
    @ParameterizedTest
    @CsvSource({".15,.05,342,129,.90,86,31", ".25,.05,124,57,.96,54,17", ".12,.02,230,110,.97,109,35"})
    void itCostsWhatWasPublished(
            double p01, double p10, int cap, double better, double power, double nothing, double harmful) {
        double mean = (p01 + p10) / 2;

        Runs good = new Runs(p01, p10, cap);

        assertThat(good.meanPairs()).isCloseTo(better, within(0.02 * better));
        assertThat(good.wins / (double) RUNS).isCloseTo(power, within(0.01));
        assertThat(new Runs(mean, mean, cap).meanPairs()).isCloseTo(nothing, within(0.03 * nothing));
        assertThat(new Runs(p10, p01, cap).meanPairs()).isCloseTo(harmful, within(0.02 * harmful));
    }

    @Test
    void harmIsTheMirrorOfAWin() {
        assertThat(observed(7, 3, 5).harmRatio()).isEqualTo(observed(3, 7, 5).winRatio());
    }

    /** Four candidates that are no better, gated on the same data: the best of them wins at most α of the time. */
    @Test
    void candidatesThatAreGatedOnWhatChoseThemNeedTheThresholdTimesTheirNumber() {
        assertThat(PairedTest.start(0.025 / 4).observe(1, 0).alpha()).isEqualTo(1 / 160.0);
        SplittableRandom random = new SplittableRandom(20_260_101);
        int falsely = 0;
        for (int run = 0; run < RUNS; run++) {
            boolean anyWins = false;
            for (int candidate = 0; candidate < 4; candidate++) {
                anyWins |=
                        run(random, PairedTest.start(0.025 / 4), 0.1, 0.1, 300).decision() == Decision.WIN;
            }
            falsely += anyWins ? 1 : 0;
        }

        assertThat(falsely).isBetween(1, (int) (RUNS * 0.025));
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
        assertThat(observed(10, 0, 0).unitsToWin()).isZero();
    }

    @Test
    void whatIsFutileNeedsNoMoreUnits() {
        PairedTest test = observed(0, 4, 0);
        for (int i = 0; i < 30; i++) {
            test = test.observe(1, 0);
        }

        assertThat(test.decision()).isEqualTo(Decision.FUTILE);
        assertThat(test.unitsToWin()).isEqualTo(-1);
    }

    /** Going on exactly at the rates so far, of those that win. */
    @ParameterizedTest
    @CsvSource({"15,5,80", "12,2,86", "25,5,20", "9,3,48"})
    void soManyMoreUnitsDoDecide(int wins, int losses, int ties) {
        PairedTest soFar = alternating(wins, losses, ties);
        double units = wins + losses + ties;
        SplittableRandom random = new SplittableRandom(20_260_101);
        long more = 0;
        int won = 0;
        for (int run = 0; run < RUNS; run++) {
            PairedTest end = run(random, soFar, wins / units, losses / units, 20_000);
            more += end.decision() == Decision.WIN ? end.units() - soFar.units() : 0;
            won += end.decision() == Decision.WIN ? 1 : 0;
        }

        assertThat(soFar.decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(more / (double) won).isCloseTo(soFar.unitsToWin(), within(0.2 * soFar.unitsToWin() + 3));
    }

    private static PairedTest alternating(int wins, int losses, int ties) {
        PairedTest test = PairedTest.start(0.001);
        int most = Math.max(wins, Math.max(losses, ties));
        for (int i = 0; i < most; i++) {
            test = i < wins ? test.observe(1, 0) : test;
            test = i < losses ? test.observe(0, 1) : test;
            test = i < ties ? test.observe(0, 0) : test;
        }
        return test;
    }

    private static PairedTest run(SplittableRandom random, PairedTest start, double p01, double p10, int cap) {
        PairedTest test = start;
        while (test.decision() == Decision.UNDECIDED && test.units() < cap) {
            double draw = random.nextDouble();
            test = test.observe(draw < p01 ? 1 : 0, draw >= p01 && draw < p01 + p10 ? 1 : 0);
        }
        return test;
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
                PairedTest test = run(random, PairedTest.start(0.025), p01, p10, cap);
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
