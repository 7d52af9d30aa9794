package dev.ratchet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KappaTest {

    /** By hand: p_o = .7, p_e = .5 · .6 + .5 · .4 = .5. */
    @Test
    void itIsTheAgreementBeyondChance() {
        Kappa kappa = Kappa.ofVerdicts(20, 5, 10, 15, 0.95).orElseThrow();

        assertThat(kappa.value()).isCloseTo(0.4, within(1e-12));
        assertThat(kappa.agreement()).isCloseTo(0.7, within(1e-12));
        assertThat(kappa.items()).isEqualTo(50);
        assertThat(kappa.interval().contains(0.4)).isTrue();
    }

    /** By hand: p_o = 12/18, p_e = 1/3. */
    @Test
    void thereMayBeMoreThanTwoCategories() {
        Kappa kappa =
                Kappa.of(new long[][] {{4, 1, 1}, {1, 4, 1}, {1, 1, 4}}, 0.95).orElseThrow();

        assertThat(kappa.value()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void chanceIsZeroAndContradictionNegative() {
        assertThat(Kappa.ofVerdicts(10, 10, 10, 10, 0.95).orElseThrow().value()).isCloseTo(0, within(1e-12));
        assertThat(Kappa.ofVerdicts(0, 10, 10, 0, 0.95).orElseThrow().value()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void fullAgreementOnFewItemsIsNoCertainty() {
        Kappa few = Kappa.ofVerdicts(2, 0, 0, 2, 0.95).orElseThrow();
        Kappa many = Kappa.ofVerdicts(200, 0, 0, 200, 0.95).orElseThrow();

        assertThat(few.value()).isEqualTo(1);
        assertThat(few.interval().low()).isLessThan(0.5);
        assertThat(many.interval().low()).isGreaterThan(0.97);
    }

    @Test
    void whereOneCategoryIsAllThereIsNone() {
        assertThat(Kappa.ofVerdicts(30, 0, 0, 0, 0.95)).isEmpty();
        assertThat(Kappa.ofVerdicts(0, 0, 0, 0, 0.95)).isEmpty();
        assertThat(Kappa.of(new long[0][0], 0.95)).isEmpty();
    }

    @Test
    void whereOneRaterNeverDistinguishesAgreementIsChance() {
        assertThat(Kappa.ofVerdicts(25, 5, 0, 0, 0.95).orElseThrow().value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aTableThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Kappa.of(new long[][] {{1, 2}}, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kappa.ofVerdicts(-1, 1, 1, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Shares of both pass, only one, only the other, both fail; the interval holds the true κ 95 % of the time. */
    @ParameterizedTest
    @CsvSource({".4,.1,.1,.4,30", ".4,.1,.1,.4,200", ".75,.05,.05,.15,60", ".6,.02,.08,.3,100", ".48,.02,.02,.48,30"})
    void theIntervalHoldsTheTrueKappaAsOftenAsItSays(double pp, double pf, double fp, double ff, int items) {
        SplittableRandom random = new SplittableRandom(20_260_101);
        double chance = (pp + pf) * (pp + fp) + (fp + ff) * (pf + ff);
        double truth = (pp + ff - chance) / (1 - chance);
        int runs = 4_000;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            long[] counts = new long[4];
            for (int i = 0; i < items; i++) {
                double draw = random.nextDouble();
                counts[draw < pp ? 0 : draw < pp + pf ? 1 : draw < pp + pf + fp ? 2 : 3]++;
            }
            held += Kappa.ofVerdicts(counts[0], counts[1], counts[2], counts[3], 0.95)
                            .filter(kappa -> kappa.interval().contains(truth))
                            .isPresent()
                    ? 1
                    : 0;
        }

        assertThat(held).isGreaterThanOrEqualTo((int) (0.94 * runs));
    }
}
