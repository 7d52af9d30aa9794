package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One row of a replay's report.
 *
 * @param metric for instance {@code pass_rate}, {@code format_pass_rate}, {@code latency_ms}, {@code cost_usd}
 * @param low lower end of the 95 % interval of {@code delta}; {@code null} where there is none, as of an amount on too few
 *     sessions
 * @param evidence e-value for the verdict; {@code null} for a metric that is only reported
 */
public record MetricVerdict(
        String metric,
        double baseline,
        double candidate,
        double delta,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double evidence,
        MetricDirection verdict) {
    public MetricVerdict {
        requireNonNull(metric, "metric is missing");
        requireNonNull(verdict, "verdict is missing");
    }
}
