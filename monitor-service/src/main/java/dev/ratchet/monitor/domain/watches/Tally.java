package dev.ratchet.monitor.domain.watches;

import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.monitor.domain.Promise;
import dev.ratchet.monitor.domain.RecentRate;
import dev.ratchet.statistics.RegressionDetector;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The judged traces of one version against its promise.
 *
 * @param detector state of the {@link RegressionDetector}
 * @param alarmedAt when the detector first alarmed
 */
public record Tally(
        Promise promise,
        long samples,
        long failed,
        List<Double> detector,
        RecentRate recent,
        @Nullable Instant alarmedAt) {

    public static Tally start(Promise promise) {
        return new Tally(
                promise,
                0,
                0,
                boxed(RegressionDetector.start(promise.highest(), 1).state()),
                RecentRate.NONE,
                null);
    }

    /** What comes after the alarm changes nothing.
     *
     * @param deaf whether an alarm has to wait */
    Tally observe(boolean hasFailed, Instant at, WatchRules rules, boolean deaf) {
        if (alarmedAt != null) {
            return this;
        }
        RegressionDetector next = detector(rules).observe(hasFailed);
        long seen = samples + 1;
        boolean alarm = !deaf && next.alarmed() && seen >= rules.minSamples();
        return new Tally(
                promise,
                seen,
                failed + (hasFailed ? 1 : 0),
                boxed(next.state()),
                recent.plus(hasFailed, promise.highest()),
                alarm ? at : null);
    }

    Tally restarted() {
        return start(promise);
    }

    /** From nothing, against what has been normal since the input changed. */
    Tally adapted(WatchRules rules) {
        return start(recent.samples() == 0 ? promise : Promise.since(recent, rules.tolerance()));
    }

    Evidence evidence(String version, WatchRules rules) {
        double statistic = detector(rules).statistic();
        String explanation = String.format(
                Locale.ROOT,
                "%d of the last %d judged traces of version %s failed (%.1f %%), where %s promised %.1f %%: "
                        + "the detector stands at %.0f, its limit is %.0f",
                recent.failed(),
                recent.samples(),
                version,
                100 * recent.rate(),
                promise.basis(),
                100 * promise.failureRate(),
                statistic,
                rules.falseAlarmEvery());
        return new Evidence(
                "failure_rate",
                promise.failureRate(),
                recent.rate(),
                statistic,
                rules.falseAlarmEvery(),
                samples,
                explanation);
    }

    private RegressionDetector detector(WatchRules rules) {
        double[] state = detector.stream().mapToDouble(Double::doubleValue).toArray();
        return RegressionDetector.restore(promise.highest(), rules.falseAlarmEvery(), state);
    }

    private static List<Double> boxed(double[] state) {
        return Arrays.stream(state).boxed().toList();
    }
}
