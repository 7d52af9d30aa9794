package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

/**
 * The numbers that a decision rests on.
 *
 * @param metric what was measured, for instance {@code failure_rate}
 * @param baseline the value that was promised, in the metric's unit
 * @param observed the value that was seen
 * @param statistic the e-value or detector statistic
 * @param threshold the statistic's limit; the decision was taken at or above it
 * @param samples judged traces that the statistic rests on
 * @param explanation one sentence for a person
 */
public record Evidence(
        String metric,
        double baseline,
        double observed,
        double statistic,
        double threshold,
        long samples,
        String explanation) {
    public Evidence {
        requireNonNull(metric, "metric is missing");
        requireNonNull(explanation, "explanation is missing");
    }
}
