package dev.ratchet.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.monitor.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Duration AFTER = Duration.ofMinutes(15);
    private static final Instant LATER = Samples.START.plus(AFTER);

    private static Silence of(int traces) {
        Silence silence = Silence.from(Samples.START);
        for (int i = 0; i < traces; i++) {
            silence = silence.longer();
        }
        return silence;
    }

    @Test
    void itIsNewsOnceAfterItsTimeWhileOthersCome() {
        assertThat(of(10).isNews(LATER.minusMillis(1), AFTER, 1)).isFalse();
        assertThat(of(9).isNews(LATER, AFTER, 1)).isFalse();
        assertThat(of(10).isNews(LATER, AFTER, 1)).isTrue();
        assertThat(of(10).reported().isNews(LATER, AFTER, 1)).isFalse();
        assertThat(of(10).broken(LATER).isNews(LATER, AFTER, 1)).isFalse();
    }

    /** At one percent, 688 traces without one of the arm happen once in a thousand times. */
    @Test
    void aSmallShareMayBeSilentForLonger() {
        assertThat(of(687).isNews(LATER, AFTER, 0.01)).isFalse();
        assertThat(of(688).isNews(LATER, AFTER, 0.01)).isTrue();
        assertThat(of(10_000).isNews(LATER, AFTER, 0)).isFalse();
    }
}
