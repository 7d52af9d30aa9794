package dev.ratchet.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "40, 40",
        "-4, -4",
        "0.025, 0.025",
        "96.4321, 96.4",
        "1234.56, 1235",
        "0.000712, 0.000712",
        "0.00000912, 9.12e-06",
        "12345678, 1.23e+07",
        "-0.5, -0.5",
        "NaN, unknown",
        "Infinity, unbounded"
    })
    void aNumberIsShort(double number, String shown) {
        assertThat(Figures.plain(number)).isEqualTo(shown);
    }

    @Test
    void sharesAreInPercentAndTheirDifferencesInPoints() {
        assertThat(Figures.percent(0.5125)).isEqualTo("51.25 %");
        assertThat(Figures.percent(1)).isEqualTo("100 %");
        assertThat(Figures.points(0.07 - 0.02)).isEqualTo("5");
        assertThat(Figures.signed(Figures.points(0.2))).isEqualTo("+20");
        assertThat(Figures.signed(Figures.points(-0.2))).isEqualTo("-20");
        assertThat(Figures.signed(Figures.points(-0.000001))).isEqualTo("0");
        assertThat(Figures.percent(Double.POSITIVE_INFINITY)).isEqualTo("unbounded");
    }
}
