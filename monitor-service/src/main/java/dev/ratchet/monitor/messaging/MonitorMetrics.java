package dev.ratchet.monitor.messaging;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.Event;
import dev.ratchet.events.MetricEvent.AlertRaised;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the monitor counts. A record that is processed again after a crash is counted again. */
public final class MonitorMetrics {
    final Counter traces;
    final Counter failures;
    final Counter unreadable;
    final Counter unknown;
    public final Counter duplicates;
    final Counter regressions;
    final Counter late;
    final Counter unmatched;
    final Counter broken;
    final Counter misassigned;
    final Counter alerts;

    public MonitorMetrics(MeterRegistry registry) {
        traces = counter(registry, "traces", "traces that got a verdict");
        failures = counter(registry, "failures", "traces whose verdict is failed");
        unreadable = counter(registry, "unreadable", "records that could not be read");
        unknown = counter(registry, "unknown", "records of a type that this version does not know");
        duplicates = counter(registry, "duplicates", "traces and transitions that came again");
        regressions = counter(registry, "regressions", "alarms of the detector");
        late = counter(registry, "late", "traces that no open window had room for");
        unmatched = counter(registry, "unmatched", "feedback on traces that are not remembered");
        broken = counter(registry, "broken", "records that could be read but not processed");
        misassigned = counter(registry, "misassigned", "traces with another arm than their unit has");
        alerts = counter(registry, "alerts", "what somebody was told to look at");
    }

    private static Counter counter(MeterRegistry registry, String thing, String description) {
        return Counter.builder("ratchet.monitor." + thing)
                .description(description)
                .register(registry);
    }

    /** For what Kafka Streams itself met and left out. */
    public void leftOut() {
        broken.increment();
    }

    void raised(Event event) {
        switch (event) {
            case RegressionDetected regression -> regressions.increment();
            case AlertRaised alert -> alerts.increment();
            default -> {}
        }
    }
}
