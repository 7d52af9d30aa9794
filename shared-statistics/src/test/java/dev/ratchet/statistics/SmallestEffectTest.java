package dev.ratchet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.statistics.PairedTest.Decision;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallestEffectTest {
    private static final int RUNS = 10_000;
    private static final double ALPHA = 0.025;

    @ParameterizedTest
    @CsvSource({"342,.15,.05", "60,.4,.1", "200,.10,.05", "25,.6,0", "500,.1,.1"})
    void thePowerIsThatOfSimulatedReplays(int units, double won, double lost) {
        assertThat(SmallestEffect.power(units, won, lost, ALPHA)).isCloseTo(wins(units, won, lost), within(0.015));
    }

    @ParameterizedTest
    @CsvSource({"40,.2", "100,.1", "200,.2", "400,.05", "1000,.3"})
    void theEffectThatItNamesIsFoundFourTimesOfFive(int units, double discordance) {
        double effect = SmallestEffect.of(units, discordance, ALPHA, SmallestEffect.USUAL_POWER)
                .orElseThrow();

        double discordant = Math.max(effect, discordance);
        double found = wins(units, (discordant + effect) / 2, (discordant - effect) / 2);
        assertThat(found).isCloseTo(0.8, within(0.015));
    }

    @Test
    void moreUnitsShowSmallerEffects() {
        double before = 1;
        for (int units = 20; units <= 2_000; units += 30) {
            double effect = SmallestEffect.of(units, 0.2, ALPHA, 0.8).orElseThrow();

            assertThat(effect).isLessThanOrEqualTo(before);
            before = effect;
        }
    }

    /** Ten wins in a row are the least that wins. */
    @Test
    void withFewerThanTenUnitsNothingCanBeShown() {
        assertThat(SmallestEffect.of(0, 0.2, ALPHA, 0.8)).isEmpty();
        assertThat(SmallestEffect.of(9, 0.2, ALPHA, 0.8)).isEmpty();
        assertThat(SmallestEffect.of(10, 0.2, ALPHA, 0.8).orElseThrow()).isCloseTo(Math.pow(0.8, 0.1), within(1e-6));
    }

    @Test
    void withoutDifferencesSoFarThereIsAnAnswerToo() {
        assertThat(SmallestEffect.of(100, 0, ALPHA, 0.8).orElseThrow()).isBetween(0.1, 0.15);
    }

    @Test
    void itTellsHowLargeASplitWouldHaveToBe() {
        int units = SmallestEffect.unitsFor(0.1, 0.2, ALPHA, 0.8).orElseThrow();

        assertThat(wins(units, 0.15, 0.05)).isCloseTo(0.8, within(0.015));
        assertThat(SmallestEffect.of(units, 0.2, ALPHA, 0.8).orElseThrow()).isCloseTo(0.1, within(0.001));
        assertThat(SmallestEffect.unitsFor(1, 0.2, ALPHA, 0.8)).hasValue(10);
        assertThat(SmallestEffect.unitsFor(0.01, 0.3, ALPHA, 0.8)).isEmpty();
        assertThatThrownBy(() -> SmallestEffect.unitsFor(0, 0.2, ALPHA, 0.8))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tenThousandUnitsTakeNoTime() {
        assertThat(SmallestEffect.of(10_000, 0.2, ALPHA, 0.8).orElseThrow()).isPositive();
    }

    @Test
    void aStricterAlphaAsksForMore() {
        assertThat(SmallestEffect.of(200, 0.2, ALPHA / 5, 0.8).orElseThrow())
                .isGreaterThan(SmallestEffect.of(200, 0.2, ALPHA, 0.8).orElseThrow());
    }

    @Test
    void sharesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> SmallestEffect.of(10, 1.1, ALPHA, 0.8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmallestEffect.power(10, 0.6, 0.6, ALPHA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SmallestEffect.power(100, 0, 0.3, ALPHA)).isZero();
    }

    private static double wins(int units, double won, double lost) {
        SplittableRandom random = new SplittableRandom(20_260_101);
        int wins = 0;
        for (int run = 0; run < RUNS; run++) {
            PairedTest test = PairedTest.start(ALPHA);
            while (test.decision() == Decision.UNDECIDED && test.units() < units) {
                double draw = random.nextDouble();
                test = test.observe(draw < won ? 1 : 0, draw >= won && draw < won + lost ? 1 : 0);
            }
            wins += test.decision() == Decision.WIN ? 1 : 0;
        }
        return wins / (double) RUNS;
    }
}
