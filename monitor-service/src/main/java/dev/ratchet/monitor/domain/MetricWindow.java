package dev.ratchet.monitor.domain;

import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.EventIds;
import java.util.UUID;

/**
 * An open window of live traces and what they add up to.
 *
 * @param judged traces whose verdict rests on something
 * @param scored traces that told a score
 */
public record MetricWindow(
        WindowKey key,
        long count,
        long judged,
        long failed,
        long scored,
        double scoreSum,
        double costUsd,
        Latencies latencies) {

    public static MetricWindow empty(WindowKey key) {
        return new MetricWindow(key, 0, 0, 0, 0, 0, 0, Latencies.NONE);
    }

    public MetricWindow plus(TraceRecorded trace, boolean wasJudged, boolean hasFailed) {
        return new MetricWindow(
                key,
                count + 1,
                judged + (wasJudged ? 1 : 0),
                failed + (hasFailed ? 1 : 0),
                scored + (trace.score() == null ? 0 : 1),
                scoreSum + (trace.score() == null ? 0 : trace.score()),
                costUsd + (trace.costUsd() == null ? 0 : trace.costUsd()),
                trace.latencyMs() == null ? latencies : latencies.plus(trace.latencyMs()));
    }

    /** The same id however often the window is closed. */
    public UUID eventId() {
        return EventIds.derived("metric-window", key.text(), key.start(), key.end());
    }

    public MetricWindowClosed closed() {
        return new MetricWindowClosed(
                key.deploymentId(),
                key.prompt().project(),
                key.prompt().promptName(),
                key.version(),
                key.variant(),
                key.start(),
                key.end(),
                count,
                failed,
                count == 0 ? 0 : (double) failed / count,
                scored == 0 ? null : scoreSum / scored,
                latencies.quantile(0.5),
                latencies.quantile(0.95),
                latencies.quantile(0.99),
                costUsd);
    }
}
