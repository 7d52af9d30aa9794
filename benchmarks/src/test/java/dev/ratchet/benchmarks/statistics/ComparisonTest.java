package dev.ratchet.benchmarks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    /** As published: exact McNemar, one-sided .025, power .8. */
    @ParameterizedTest
    @CsvSource({".15,.05,171", ".25,.05,62", ".12,.02,115"})
    void theFixedSampleIsAsLargeAsPublished(double fixed, double broken, int pairs) {
        assertThat(FixedSample.pairsFor(new Effect(fixed, broken), 0.8, 0.025)).isCloseTo(pairs, within(3));
    }

    @Test
    void theFixedSampleKeepsItsAlpha() {
        for (int pairs = 20; pairs < 300; pairs += 20) {
            assertThat(FixedSample.power(new Effect(0.1, 0.1), pairs, 0.025)).isLessThanOrEqualTo(0.025);
        }
    }

    @Test
    void theGateSavesWhatIsAskedOfIt() {
        Comparison typical = Comparison.of(new Effect(0.15, 0.05));

        assertThat(typical.better().shipRate()).isGreaterThan(0.9);
        assertThat(typical.percentSaved(typical.better())).isGreaterThanOrEqualTo(40);
        assertThat(typical.percentSaved(typical.none())).isGreaterThanOrEqualTo(60);
        assertThat(typical.percentSaved(typical.harmful())).isGreaterThanOrEqualTo(85);
        assertThat(typical.falseShipsAtMost()).isLessThanOrEqualTo(2.5);
        assertThat(typical.harmful().ships()).isLessThanOrEqualTo(2);
    }
}
