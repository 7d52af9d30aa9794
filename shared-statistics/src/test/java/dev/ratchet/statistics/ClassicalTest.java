package dev.ratchet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.statistics.PairedDifference.Unit;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class ClassicalTest {

    @Test
    void mcNemarGivesThePublishedNumbers() {
        assertThat(McNemar.chiSquared(121, 59)).isCloseTo(20.67222, within(1e-5));
        assertThat(McNemar.chiSquaredP(121, 59)).isCloseTo(5.450095e-06, within(1e-11));
        assertThat(McNemar.exactP(70, 59)).isCloseTo(0.378688, within(1e-6));
    }

    @Test
    void withoutDiscordantPairsNothingIsSignificant() {
        assertThat(McNemar.exactP(0, 0)).isEqualTo(1);
        assertThat(McNemar.chiSquaredP(0, 0)).isEqualTo(1);
    }

    /** By definition: at the bound itself the outcome, or one further from it, has probability 1 − c. */
    @Test
    void theBoundsAreThoseOfClopperAndPearson() {
        double lower = Proportion.lowerBound(7, 20, 0.95);
        double upper = Proportion.upperBound(7, 20, 0.95);

        assertThat(BinomialDistribution.of(20, lower).survivalProbability(6)).isCloseTo(0.05, within(1e-9));
        assertThat(BinomialDistribution.of(20, upper).cumulativeProbability(7)).isCloseTo(0.05, within(1e-9));
    }

    /** With no success in n trials the bound is 1 − (1 − c)^(1/n). */
    @Test
    void theBoundsHoldAtTheEdges() {
        assertThat(Proportion.upperBound(0, 30, 0.95)).isCloseTo(1 - Math.pow(0.05, 1 / 30.0), within(1e-12));
        assertThat(Proportion.lowerBound(30, 30, 0.95)).isCloseTo(Math.pow(0.05, 1 / 30.0), within(1e-12));
        assertThat(Proportion.upperBound(0, 0, 0.95)).isEqualTo(1);
        assertThat(Proportion.lowerBound(0, 0, 0.95)).isZero();
        assertThat(Proportion.upperBound(5, 5, 0.95)).isEqualTo(1);
    }

    @Test
    void moreFailuresNeverLowerTheBound() {
        for (int failures = 0; failures < 100; failures++) {
            assertThat(Proportion.upperBound(failures + 1, 100, 0.95))
                    .isGreaterThan(Proportion.upperBound(failures, 100, 0.95));
        }
    }

    @Test
    void theBootstrapIntervalIsTheNormalOneWhereUnitsAreMany() {
        List<Unit> units = IntStream.range(0, 400)
                .mapToObj(i -> new Unit(i % 4 == 0 ? 1 : 0, 1))
                .toList();

        PairedDifference difference = PairedDifference.of(units, 0.95, 1);

        double half = 1.96 * Math.sqrt(0.25 * 0.75 / 400);
        assertThat(difference.mean()).isEqualTo(0.25);
        assertThat(difference.low()).isCloseTo(0.25 - half, within(0.01));
        assertThat(difference.high()).isCloseTo(0.25 + half, within(0.01));
    }

    @Test
    void pairsOfOneUnitAreNoMoreEvidenceThanTheUnit() {
        List<Unit> single =
                IntStream.range(0, 40).mapToObj(i -> new Unit(i % 2, 1)).toList();
        List<Unit> tenfold =
                IntStream.range(0, 40).mapToObj(i -> new Unit(10 * (i % 2), 10)).toList();

        assertThat(PairedDifference.of(tenfold, 0.95, 5)).isEqualTo(PairedDifference.of(single, 0.95, 5));
    }

    /** Sessions of five pairs of which the differences resemble each other; a tenth of the truth is one better. */
    @Test
    void theIntervalHoldsTheTrueMeanAsOftenAsItSaysThoughPairsAreAlike() {
        SplittableRandom random = new SplittableRandom(20_260_101);
        int runs = 400;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            List<Unit> units = random.doubles(60)
                    .mapToObj(draw -> new Unit(draw < 0.15 ? 5 : draw < 0.2 ? -5 : 0, 5))
                    .toList();
            PairedDifference difference = PairedDifference.of(units, 0.95, run);
            held += difference.low() <= 0.1 && 0.1 <= difference.high() ? 1 : 0;
        }

        assertThat(held).isGreaterThanOrEqualTo((int) (0.92 * runs));
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        List<Unit> units = List.of(new Unit(1, 2), new Unit(-1, 3), new Unit(0, 1));

        assertThat(PairedDifference.of(units, 0.95, 9)).isEqualTo(PairedDifference.of(units, 0.95, 9));
        assertThat(PairedDifference.of(Collections.nCopies(5, new Unit(1, 1)), 0.95, 9))
                .isEqualTo(new PairedDifference(1, 1, 1));
    }
}
