package dev.ratchet.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.monitor.Samples;
import dev.ratchet.monitor.domain.RateHistory.Entry;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final Entry NO_HISTORY = new Entry("1.0.0", 0, 0);

    @Test
    void theReplayPromisesItsUpperBoundAndTwoPointsMore() {
        Promise promise = Promise.of(Samples.report(72), new Entry("1.0.0", 500, 400), 0.02);

        assertThat(promise.failureRate()).isEqualTo(0.1);
        // 8 of 80: the exact 95 % upper bound is .1732
        assertThat(promise.highest()).isCloseTo(0.1732 + 0.02, within(0.001));
        assertThat(promise.basis()).isEqualTo("the replay");
    }

    @Test
    void aPromiseIsNeverAboveNinetyFivePercent() {
        assertThat(Promise.of(Samples.report(0), NO_HISTORY, 0.02).highest()).isEqualTo(0.95);
    }

    @Test
    void withoutAReplayTheLastWindowsOfTheReplacedVersionPromise() {
        Promise promise = Promise.of(null, new Entry("1.0.0", 200, 10), 0.02);

        assertThat(promise.failureRate()).isEqualTo(0.05);
        assertThat(promise.highest()).isBetween(0.09, 0.11);
    }

    @Test
    void withoutAnyMeasurementOneHalfIsNormal() {
        assertThat(Promise.of(null, new Entry("1.0.0", 19, 0), 0.02).highest()).isEqualTo(0.5);
    }

    @Test
    void theVersionBeforeIsKnownByItsLastWindowsOrByTheReplayThatItLost() {
        assertThat(Promise.before(Samples.report(72), new Entry("1.0.0", 200, 10), 0.02)
                        .failureRate())
                .isEqualTo(0.05);
        assertThat(Promise.before(Samples.report(72), NO_HISTORY, 0.02).failureRate())
                .isEqualTo(0.5);
    }

    @Test
    void aRateFarBelowTheReplaysIsNotBelieved() {
        Promise half = Promise.of(Samples.report(40), NO_HISTORY, 0.02);

        assertThat(half.isBeatenBeyondBelief(0, 10)).isFalse();
        assertThat(half.isBeatenBeyondBelief(0, 60)).isTrue();
        assertThat(half.isBeatenBeyondBelief(90, 300)).isFalse();
        assertThat(Promise.of(null, new Entry("1.0.0", 200, 100), 0.02).isBeatenBeyondBelief(0, 1_000))
                .isFalse();
    }
}
