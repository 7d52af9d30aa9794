package dev.ratchet.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void noLatencyHasNoQuantile() {
        assertThat(Latencies.NONE.quantile(0.5)).isNull();
    }

    @Test
    void oneLatencyIsEveryQuantile() {
        Latencies one = Latencies.NONE.plus(120);

        assertThat(one.quantile(0.5)).isEqualTo(120);
        assertThat(one.quantile(0.99)).isEqualTo(120);
    }

    @Test
    void manyStaySmallAndClose() {
        Latencies many = Latencies.NONE;
        for (int i = 0; i < 20_000; i++) {
            many = many.plus(i * 7919L % 20_000);
        }

        assertThat(many.digest().length()).isLessThan(4_000);
        assertThat(many.quantile(0.5)).isCloseTo(10_000.0, within(400.0));
        assertThat(many.quantile(0.99)).isCloseTo(19_800.0, within(100.0));
    }
}
