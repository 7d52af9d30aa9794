package dev.ratchet.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentRateTest {

    @Test
    void itForgetsTheGoodTimesBeforeAChange() {
        Random random = new Random(3);
        RecentRate rate = RecentRate.NONE;
        for (int i = 0; i < 1_000; i++) {
            rate = rate.plus(random.nextDouble() < 0.1, 0.15);
        }

        for (int i = 0; i < 200; i++) {
            rate = rate.plus(random.nextDouble() < 0.5, 0.15);
        }

        assertThat(rate.rate()).isCloseTo(0.5, within(0.1));
        assertThat(rate.samples()).isLessThan(260);
    }

    @Test
    void passesAloneLeaveNothing() {
        assertThat(RecentRate.NONE.plus(false, 0.1)).isEqualTo(RecentRate.NONE);
        assertThat(RecentRate.NONE.rate()).isZero();
    }
}
