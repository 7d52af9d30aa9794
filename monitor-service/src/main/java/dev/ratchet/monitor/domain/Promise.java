package dev.ratchet.monitor.domain;

import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.statistics.Proportion;
import dev.ratchet.statistics.live.RateSequence;
import org.jspecify.annotations.Nullable;

/**
 * What a version promises.
 *
 * @param failureRate the rate that was measured, for people to compare with
 * @param highest p₀: the highest rate that is no regression; the 95 % upper bound of what was measured and the tolerance
 * @param basis where the rate comes from, in words
 * @param lowest the 95 % lower bound of what the replay measured; {@code null} where none did
 */
public record Promise(
        double failureRate,
        double highest,
        String basis,
        @Nullable Double lowest) {
    private static final double CONFIDENCE = 0.95;
    private static final double CEILING = 0.95;
    private static final int MIN_HISTORY = 20;
    /** Where nothing was measured: only a version that fails half of its traces or more will raise an alarm. */
    private static final Promise UNKNOWN = new Promise(0.5, 0.5, "no measurement", null);
    /** A rate below this part of the lowest promised one is not believed. */
    private static final double CREDIBLE = 0.5;

    private static final double DOUBT_ALPHA = 0.01;
    private static final double DOUBT_TIGHT_AT = 200;

    /** The replay's pairs; without them the last windows of the version that was replaced; without these, one half. */
    public static Promise of(@Nullable ReplayReport report, RateHistory.Entry baseline, double tolerance) {
        if (report != null && report.pairs() > 0) {
            return replayed(report.pairs() - report.candidatePassed(), report.pairs(), tolerance);
        }
        return recent(baseline, tolerance);
    }

    /** Of the version before: its last windows; without them the replay, where it was the baseline. */
    public static Promise before(@Nullable ReplayReport report, RateHistory.Entry history, double tolerance) {
        return history.judged() < MIN_HISTORY && report != null && report.pairs() > 0
                ? replayed(report.pairs() - report.baselinePassed(), report.pairs(), tolerance)
                : recent(history, tolerance);
    }

    /** What is normal since things changed. */
    public static Promise since(RecentRate change, double tolerance) {
        return measured(change.failed(), change.samples(), tolerance, "what came since the input changed", null);
    }

    private static Promise recent(RateHistory.Entry history, double tolerance) {
        return history.judged() < MIN_HISTORY
                ? UNKNOWN
                : measured(
                        history.failed(),
                        history.judged(),
                        tolerance,
                        "the last windows of version " + history.version(),
                        null);
    }

    private static Promise replayed(long failed, long pairs, double tolerance) {
        double lowest = Proportion.lowerBound(Math.clamp(failed, 0, pairs), pairs, CONFIDENCE);
        return measured(failed, pairs, tolerance, "the replay", lowest);
    }

    private static Promise measured(long failed, long judged, double tolerance, String basis, @Nullable Double lowest) {
        long failures = Math.clamp(failed, 0, judged);
        double highest = Proportion.upperBound(failures, judged, CONFIDENCE) + tolerance;
        return new Promise((double) failures / judged, Math.min(CEILING, highest), basis, lowest);
    }

    /**
     * Whether live traces fail so seldom that the measurement may be broken: the upper end of a 99 % confidence sequence of
     * their rate lies under half of the replay's lower bound. Valid however often one looks.
     */
    public boolean isBeatenBeyondBelief(long failed, long judged) {
        if (lowest == null || judged == 0 || failed >= CREDIBLE * lowest * judged) {
            return false;
        }
        return RateSequence.of(failed, judged, DOUBT_ALPHA, DOUBT_TIGHT_AT).high() < CREDIBLE * lowest;
    }
}
