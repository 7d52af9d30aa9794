package dev.ratchet.registry.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private final RetrySchedule schedule = new RetrySchedule(List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)));

    @Test
    void thePausesGrowAndThenItIsGivenUp() {
        assertThat(schedule.after(1, null, 0.5)).contains(Duration.ofSeconds(10));
        assertThat(schedule.after(2, null, 0.5)).contains(Duration.ofMinutes(1));
        assertThat(schedule.after(3, null, 0.5)).isEmpty();
    }

    @Test
    void chanceSpreadsThemByATenthEachWay() {
        assertThat(schedule.after(1, null, 0)).contains(Duration.ofSeconds(9));
        assertThat(schedule.after(1, null, 1)).contains(Duration.ofSeconds(11));
    }

    @Test
    void aReceiversWishIsHeededUpToEightHours() {
        assertThat(schedule.after(1, Duration.ofSeconds(30), 0.5)).contains(Duration.ofSeconds(30));
        assertThat(schedule.after(1, Duration.ofSeconds(3), 0.5)).contains(Duration.ofSeconds(10));
        assertThat(schedule.after(1, Duration.ofDays(9), 0.5)).contains(Duration.ofHours(8));
        assertThat(schedule.after(3, Duration.ofSeconds(30), 0.5)).isEmpty();
    }
}
