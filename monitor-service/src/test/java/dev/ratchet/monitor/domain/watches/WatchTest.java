package dev.ratchet.monitor.domain.watches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.MetricEvent.AlertRaised;
import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.monitor.Samples;
import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.Promise;
import dev.ratchet.monitor.domain.Raised;
import dev.ratchet.monitor.domain.RateHistory;
import dev.ratchet.monitor.domain.Ship;
import dev.ratchet.monitor.domain.Told;
import dev.ratchet.monitor.domain.watches.Watch.Phase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
    private static final AlertSettings SETTINGS =
            new AlertSettings(Duration.ofMinutes(15), Duration.ofMinutes(10), Duration.ofDays(30));
    private static final UUID DEPLOYMENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final RateHistory.Entry TEN_PERCENT_BEFORE = new RateHistory.Entry("1.0.0", 200, 20);

    private final List<Raised> raised = new ArrayList<>();
    private int traces;

    private static Watch fresh(int holdback) {
        Ship ship = Ship.of(
                Samples.shipped(DEPLOYMENT, Samples.NEW, Samples.START, Samples.report(72)),
                new WatchRules(10_000, 20, 0.02, holdback),
                TEN_PERCENT_BEFORE);
        return Watch.start(ship, DEPLOYMENT, Samples.START, null);
    }

    private static Promise tenPercent() {
        return fresh(0).ship().promise();
    }

    private Watch after(Watch watch, int count, double failureRate, Random random) {
        Watch next = watch;
        for (int i = 0; i < count && next.phase() == Phase.WATCHING; i++) {
            next = after(next, random.nextDouble() < failureRate, Samples.START);
        }
        return next;
    }

    private Watch after(Watch watch, boolean failed, Instant at) {
        return after(watch, Samples.NEW, "candidate", failed, at);
    }

    private Watch after(Watch watch, String version, String variant, boolean failed, Instant at) {
        Told<Watch> told = watch.observe(
                new Observation(Samples.arm("t" + traces++, version, variant, null, "a", "b"), true, failed, false, at),
                SETTINGS);
        raised.addAll(told.raised());
        return told.state();
    }

    private List<RegressionDetected> regressions() {
        return events(RegressionDetected.class);
    }

    private List<AlertKind> alerts() {
        return events(AlertRaised.class).stream().map(AlertRaised::kind).toList();
    }

    private <E> List<E> events(Class<E> type) {
        return raised.stream()
                .map(Raised::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fiveThousandTracesAtThePromisedRateRaiseNoAlarm(long seed) {
        Watch watch = after(fresh(0), 5_000, tenPercent().failureRate(), new Random(seed));

        assertThat(watch.phase()).isEqualTo(Phase.WATCHING);
        assertThat(watch.shipped().samples()).isEqualTo(5_000);
        assertThat(raised).isEmpty();
    }

    @Test
    void atTheLimitOfThePromiseFalseAlarmsAreAsRareAsGammaSays() {
        Random random = new Random(1);
        double seen = 0;
        for (int run = 0; run < 60; run++) {
            seen += after(fresh(0), 100_000, tenPercent().highest(), random)
                    .shipped()
                    .samples();
        }

        assertThat(seen / 60).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void threeTimesThePromisedLimitIsNoticedWithinEightyTraces(long seed) {
        Watch stable = after(fresh(0), 500, 0.1, new Random(seed));

        Watch alarmed = after(stable, 80, 3 * tenPercent().highest(), new Random(seed));

        assertThat(alarmed.phase()).isEqualTo(Phase.ALARMED);
        assertThat(regressions())
                .singleElement()
                .satisfies(detected -> assertThat(detected.evidence().observed())
                        .isCloseTo(3 * tenPercent().highest(), within(0.25)));
    }

    @Test
    void anAlarmedWatchIsDeafUntilItIsDismissed() {
        Watch alarmed = after(fresh(0), 100, 1, new Random(1));

        assertThat(alarmed.concerns(Samples.trace("t", Samples.NEW, "a", "b"))).isFalse();
        Watch dismissed = alarmed.dismissed(UUID.randomUUID(), Samples.START);
        assertThat(dismissed.concerns(Samples.trace("t", Samples.NEW, "a", "b")))
                .isTrue();
        assertThat(dismissed.shipped().samples()).isZero();
        assertThat(after(dismissed, true, Samples.START).phase()).isEqualTo(Phase.WATCHING);
    }

    @Test
    void aShadowIsNotCounted() {
        assertThat(fresh(0).concerns(Samples.arm("t~shadow", Samples.NEW, "shadow", DEPLOYMENT, "a", "b")))
                .isFalse();
    }

    @Test
    void whatTheHoldbackDoesTooIsTheInputsDoingAndTheWatchGoesOn() {
        Watch watch = fresh(10);
        for (int i = 0; i < 60; i++) {
            Instant at = Samples.START.plusSeconds(i);
            watch = after(watch, Samples.NEW, "candidate", i % 2 == 0, at);
            watch = after(watch, Samples.OLD, "holdback", i % 2 == 0, at);
        }
        for (int i = 60; i < 160; i++) {
            watch = after(watch, Samples.NEW, "candidate", i % 2 == 0, Samples.START.plusSeconds(i));
        }

        assertThat(alerts()).containsExactly(AlertKind.INPUT_DRIFT);
        assertThat(regressions()).isEmpty();
        assertThat(watch.phase()).isEqualTo(Phase.WATCHING);
        assertThat(watch.shipped().promise().basis()).contains("since the input changed");
    }

    @Test
    void withAHoldbackThatIsWellTheAlarmComesAfterTheCoolDown() {
        Watch watch = fresh(10);
        for (int i = 0; i < 60; i++) {
            watch = after(watch, true, Samples.START.plusSeconds(i));
            watch = after(watch, Samples.OLD, "holdback", false, Samples.START.plusSeconds(i));
        }
        assertThat(raised).isEmpty();

        watch = after(watch, true, Samples.START.plusSeconds(700));

        assertThat(watch.phase()).isEqualTo(Phase.ALARMED);
        assertThat(regressions()).singleElement().satisfies(detected -> {
            assertThat(detected.evidence().statistic()).isGreaterThanOrEqualTo(10_000);
            assertThat(detected.evidence().samples()).isEqualTo(20);
        });
    }

    @Test
    void nothingIsAnAlarmForAWhileAfterARollback() {
        Watch resumed = Watch.start(
                        new Ship(
                                UUID.randomUUID(),
                                fresh(0).ship().prompt(),
                                "1.0.2",
                                Samples.NEW,
                                Samples.START,
                                WatchRules.USUAL,
                                tenPercent(),
                                tenPercent()),
                        UUID.randomUUID(),
                        Samples.START,
                        fresh(0))
                .rolledBack(UUID.randomUUID(), Samples.NEW, Samples.START, SETTINGS.coolDown());

        Watch watch = after(resumed, 100, 1, new Random(1));
        assertThat(raised).isEmpty();

        assertThat(after(watch, true, Samples.START.plusSeconds(600)).phase()).isEqualTo(Phase.ALARMED);
    }

    @Test
    void aVersionThatIsNotHeardOfWhileOthersAreIsMissingOnce() {
        Watch watch = fresh(0);
        for (int minute = 0; minute < 30; minute++) {
            watch = after(watch, Samples.OLD, "control", false, Samples.START.plusSeconds(60L * minute));
        }

        assertThat(alerts()).containsExactly(AlertKind.METRICS_MISSING);
    }

    @Test
    void aVersionThatNeverFailsWhereHalfWasPromisedIsDoubtedOnce() {
        Ship ship = Ship.of(
                Samples.shipped(DEPLOYMENT, Samples.NEW, Samples.START, Samples.report(40)),
                WatchRules.USUAL,
                TEN_PERCENT_BEFORE);

        after(Watch.start(ship, DEPLOYMENT, Samples.START, null), 500, 0, new Random(1));

        assertThat(alerts()).containsExactly(AlertKind.SUSPICIOUSLY_GOOD);
    }

    @Test
    void onceInAMonthItIsComparedWithWhatItPromised() {
        Instant later = Samples.START.plus(Duration.ofDays(30));
        Watch watch = fresh(0);

        assertThat(PromiseCheck.isDue(watch, later.minusSeconds(1), SETTINGS.driftCheck()))
                .isFalse();
        assertThat(PromiseCheck.isDue(watch, later, SETTINGS.driftCheck())).isTrue();
        Told<Watch> same = watch.check(new PromiseCheck(new RateHistory.Entry(Samples.NEW, 400, 60), later));
        Told<Watch> worse = watch.check(new PromiseCheck(new RateHistory.Entry(Samples.NEW, 400, 120), later));
        assertThat(same.raised()).isEmpty();
        assertThat(worse.raised())
                .singleElement()
                .satisfies(
                        each -> assertThat(((AlertRaised) each.event()).kind()).isEqualTo(AlertKind.PROMPT_DRIFT));
        assertThat(PromiseCheck.isDue(worse.state(), later, SETTINGS.driftCheck()))
                .isFalse();
    }

    @Test
    void aWatchSurvivesItsJson() throws IOException {
        Watch watch = after(fresh(10), 15, 0.7, new Random(1));

        Watch read = EventJson.mapper().readValue(EventJson.write(watch), Watch.class);

        assertThat(read).isEqualTo(watch);
    }
}
