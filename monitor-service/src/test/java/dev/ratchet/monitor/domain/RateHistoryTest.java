package dev.ratchet.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.monitor.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateHistoryTest {

    private static MetricWindow window(String version, long judged, long failed) {
        WindowKey key = new WindowKey(
                new PromptKey("default", "p"),
                version,
                null,
                null,
                Samples.START,
                Instant.ofEpochSecond(2_000_000_000));
        return new MetricWindow(key, judged, judged, failed, 0, 0, 0, Latencies.NONE);
    }

    @Test
    void theWindowsOfOneVersionAddUp() {
        RateHistory history = RateHistory.EMPTY
                .plus(window("1", 10, 1))
                .plus(window("2", 10, 9))
                .plus(window("1", 20, 3))
                .plus(window("1", 0, 0));

        assertThat(history.of("1")).isEqualTo(new RateHistory.Entry("1", 30, 4));
        assertThat(history.entries()).hasSize(3);
    }

    @Test
    void oldWindowsAreForgotten() {
        RateHistory history = RateHistory.EMPTY;
        for (int i = 0; i < 100; i++) {
            history = history.plus(window("1", 10, i < 76 ? 10 : 0));
        }

        assertThat(history.of("1")).isEqualTo(new RateHistory.Entry("1", 240, 0));
    }
}
