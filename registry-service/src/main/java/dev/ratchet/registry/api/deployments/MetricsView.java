package dev.ratchet.registry.api.deployments;

import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.registry.domain.deployments.ReferenceLines;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The chart of a deployment in production, as the API tells it. */
@Schema(name = "DeploymentMetrics")
record MetricsView(
        UUID deploymentId,

        @Schema(description = "What baseline and threshold are of", examples = "failure_rate")
        String metric,

        @Schema(description = "The candidate's failure rate in its replay; null without a report") @Nullable Double baseline,

        @Schema(description = "Highest failure rate that is no regression") @Nullable Double threshold,

        @Schema(description = "Closed windows, oldest first; the newest 1000")
        List<Point> points) {

    static MetricsView of(UUID deploymentId, ReferenceLines lines, List<MetricWindowClosed> windows) {
        return new MetricsView(
                deploymentId,
                "failure_rate",
                lines.baseline(),
                lines.threshold(),
                windows.stream().map(Point::of).toList());
    }

    /** One window. */
    @Schema(name = "MetricPoint")
    record Point(
            Instant windowStart,
            Instant windowEnd,
            @Nullable String version,
            @Nullable String variant,
            long count,
            long failed,
            double failureRate,
            @Nullable Double scoreMean,
            @Schema(name = "latency_p50_ms") @Nullable Double latencyP50Ms,
            @Schema(name = "latency_p95_ms") @Nullable Double latencyP95Ms,
            @Schema(name = "latency_p99_ms") @Nullable Double latencyP99Ms,
            double costUsd) {

        static Point of(MetricWindowClosed window) {
            return new Point(
                    window.windowStart(),
                    window.windowEnd(),
                    window.version(),
                    window.variant(),
                    window.count(),
                    window.failed(),
                    window.failureRate(),
                    window.scoreMean(),
                    window.latencyP50Ms(),
                    window.latencyP95Ms(),
                    window.latencyP99Ms(),
                    window.costUsd());
        }
    }
}
