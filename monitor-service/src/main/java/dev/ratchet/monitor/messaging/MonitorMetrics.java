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
    final Counter passes;
    final Counter unreadable;
    final Counter unknown;
    public final Counter duplicates;
    final Counter regressions;
    final Counter late;
    final Counter unmatched;
    final Counter broken;
    final Counter misassigned;
    final Counter alerts;
    private final MeterRegistry registry;

    public MonitorMetrics(MeterRegistry registry) {
        this.registry = registry;
        traces = counter(registry, "traces", "traces that got a verdict");
        failures = counter(registry, "failures", "traces whose verdict is failed");
        passes = counter(registry, "passes", "traces told as having gone well");
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

    /** A record that could not be read is on its way to the dead letters of its topic. */
    void unreadable(String topic) {
        unreadable.increment();
        deadLetter(topic);
    }

    /** Under the name that it has in all services. */
    void deadLetter(String topic) {
        registry.counter("ratchet.dead.letters", "topic", topic, "group", DeadLetter.GROUP)
                .increment();
    }

    /** @param result {@code translated}, {@code refused}, or why it was passed over */
    void span(String result) {
        Counter.builder("ratchet.monitor.spans")
                .description("spans that came from the OpenTelemetry Collector")
                .tag("result", result)
                .register(registry)
                .increment();
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
