package dev.ratchet.monitor.domain;

import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What a shipped version promises.
 *
 * @param failureRate the rate that was measured, for people to compare with
 * @param highest p₀: the highest rate that is no regression; the 95 % upper bound of what was measured and two points more
 * @param basis where the rate comes from, in words
 */
public record Promise(double failureRate, double highest, String basis) {
    private static final double CONFIDENCE = 0.95;
    private static final double MARGIN = 0.02;
    private static final double CEILING = 0.95;
    private static final int MIN_HISTORY = 20;
    /** Where nothing was measured: only a version that fails half of its traces or more will raise an alarm. */
    private static final double UNKNOWN = 0.5;

    /** The replay's pairs; without them the last windows of the version that was replaced; without these, one half. */
    public static Promise of(@Nullable ReplayReport report, RateHistory.Entry baseline) {
        if (report != null && report.pairs() > 0) {
            return measured(report.pairs() - report.candidatePassed(), report.pairs(), "the replay");
        }
        if (baseline.judged() >= MIN_HISTORY) {
            return measured(baseline.failed(), baseline.judged(), "the last windows of version " + baseline.version());
        }
        return new Promise(UNKNOWN, UNKNOWN, "no measurement");
    }

    private static Promise measured(long failed, long judged, String basis) {
        long failures = Math.clamp(failed, 0, judged);
        double highest = Proportion.upperBound(failures, judged, CONFIDENCE) + MARGIN;
        return new Promise((double) failures / judged, Math.min(CEILING, highest), basis);
    }
}
