package dev.ratchet.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.monitor.Samples;
import dev.ratchet.monitor.domain.Watch.Phase;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
    private static final MonitorSettings SETTINGS = new MonitorSettings(
            Duration.ofMinutes(5), Duration.ZERO, Duration.ofHours(1), 10_000, 20, Duration.ofSeconds(5));
    private static final UUID DEPLOYMENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Promise TEN_PERCENT = Promise.of(Samples.report(72), new RateHistory.Entry("1.0.0", 0, 0));

    private static Watch fresh() {
        return Watch.start(
                Samples.shipped(DEPLOYMENT, Samples.NEW, Samples.START, Samples.report(72)),
                DEPLOYMENT,
                TEN_PERCENT,
                null);
    }

    private static Watch after(Watch watch, int traces, double failureRate, Random random) {
        Watch next = watch;
        for (int i = 0; i < traces && next.phase() == Phase.WATCHING; i++) {
            next = next.observe(random.nextDouble() < failureRate, SETTINGS);
        }
        return next;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fiveThousandTracesAtThePromisedRateRaiseNoAlarm(long seed) {
        Watch watch = after(fresh(), 5_000, TEN_PERCENT.failureRate(), new Random(seed));

        assertThat(watch.phase()).isEqualTo(Phase.WATCHING);
        assertThat(watch.samples()).isEqualTo(5_000);
    }

    @Test
    void atTheLimitOfThePromiseFalseAlarmsAreAsRareAsGammaSays() {
        Random random = new Random(1);
        double traces = 0;
        for (int run = 0; run < 60; run++) {
            traces += after(fresh(), 100_000, TEN_PERCENT.highest(), random).samples();
        }

        assertThat(traces / 60).isGreaterThan(SETTINGS.gamma());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void threeTimesThePromisedLimitIsNoticedWithinEightyTraces(long seed) {
        Watch stable = after(fresh(), 500, 0.1, new Random(seed));

        Watch alarmed = after(stable, 80, 3 * TEN_PERCENT.highest(), new Random(seed));

        assertThat(alarmed.phase()).isEqualTo(Phase.ALARMED);
        assertThat(alarmed.regression(SETTINGS, Samples.START).evidence().observed())
                .isCloseTo(3 * TEN_PERCENT.highest(), within(0.25));
    }

    @Test
    void anAlarmedWatchIsDeafUntilItIsDismissed() {
        Watch alarmed = after(fresh(), 100, 1, new Random(1));

        assertThat(alarmed.concerns(Samples.trace("t", Samples.NEW, "a", "b"))).isFalse();
        Watch dismissed = alarmed.dismissed(UUID.randomUUID());
        assertThat(dismissed.concerns(Samples.trace("t", Samples.NEW, "a", "b")))
                .isTrue();
        assertThat(dismissed.samples()).isZero();
        assertThat(dismissed.observe(true, SETTINGS).phase()).isEqualTo(Phase.WATCHING);
    }

    @Test
    void aWatchSurvivesItsJson() throws IOException {
        Watch watch = after(fresh(), 15, 0.7, new Random(1));

        Watch read = EventJson.mapper().readValue(EventJson.write(watch), Watch.class);

        assertThat(read).isEqualTo(watch);
    }
}
