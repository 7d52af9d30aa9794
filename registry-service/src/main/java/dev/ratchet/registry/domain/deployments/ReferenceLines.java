package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What the failure rate of a shipped candidate is charted against.
 *
 * @param baseline the candidate's failure rate in its replay
 * @param threshold the highest rate that is no regression, by the rule of the monitor: the 95 % upper bound of the
 *     baseline and a margin
 */
public record ReferenceLines(
        @Nullable Double baseline, @Nullable Double threshold) {
    private static final double CONFIDENCE = 0.95;
    private static final double CEILING = 0.95;

    public static ReferenceLines of(@Nullable ReplayReport report, double margin) {
        if (report == null || report.pairs() <= 0) {
            return new ReferenceLines(null, null);
        }
        int failed = Math.clamp(report.pairs() - report.candidatePassed(), 0, report.pairs());
        double bound = Proportion.upperBound(failed, report.pairs(), CONFIDENCE);
        return new ReferenceLines((double) failed / report.pairs(), Math.min(CEILING, bound + margin));
    }
}
