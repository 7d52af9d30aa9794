package dev.ratchet.monitor.messaging;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.monitor.domain.MonitorSettings;
import dev.ratchet.monitor.domain.Promise;
import dev.ratchet.monitor.domain.Watch;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts, feeds and ends the watch of each prompt, as the registry's transitions say. */
final class Watches {
    private static final double ALL_TRAFFIC = 100;

    private final MonitorSettings settings;
    private final JsonStore<Watch> watches;
    private final JsonStore<Integer> transitions;
    private final MetricWindows windows;
    private final Publisher publisher;
    private final MonitorMetrics metrics;

    Watches(
            MonitorSettings settings,
            JsonStore<Watch> watches,
            JsonStore<Integer> transitions,
            MetricWindows windows,
            Publisher publisher,
            MonitorMetrics metrics) {
        this.settings = settings;
        this.watches = watches;
        this.transitions = transitions;
        this.windows = windows;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    void on(UUID eventId, DeploymentTransitioned transition) {
        Integer last = transitions.get(transition.deploymentId());
        if (last != null && last >= transition.seq()) {
            metrics.duplicates.increment();
            return;
        }
        transitions.put(transition.deploymentId(), transition.seq());
        switch (transition.to()) {
            case SHIPPED -> start(eventId, transition);
            case MONITORING -> dismiss(eventId, transition);
            case ROLLED_BACK -> end(eventId, transition);
            case PROPOSED, AB_RUNNING, AB_PASSED, AB_FAILED, REGRESSED, REJECTED -> {}
        }
    }

    /** A ship that comes after a later one is acknowledged, too, but the later one stays watched. */
    private void start(UUID eventId, DeploymentTransitioned shipped) {
        Promise promise = Promise.of(
                shipped.report(),
                windows.rate(shipped.prompt(), shipped.baseline().version()));
        Watch before = watches.get(shipped.prompt());
        if (before == null || !shipped.at().isBefore(before.shippedAt())) {
            watches.put(shipped.prompt(), Watch.start(shipped, eventId, promise, before));
        }
        String reason = String.format(
                Locale.ROOT,
                "watching version %s: %s promises %.1f %% failures, up to %.1f %% are no regression",
                shipped.candidateVersion(),
                promise.basis(),
                100 * promise.failureRate(),
                100 * promise.highest());
        publisher.publish(
                eventId,
                shipped.at(),
                new RolloutAssessed(
                        shipped.deploymentId(),
                        shipped.project(),
                        shipped.promptName(),
                        RolloutDecision.WATCHING,
                        ALL_TRAFFIC,
                        reason,
                        null,
                        shipped.at(),
                        null));
    }

    private void dismiss(UUID eventId, DeploymentTransitioned transition) {
        Watch watch = of(transition);
        if (watch != null && transition.from() == DeploymentState.REGRESSED) {
            watches.put(transition.prompt(), watch.dismissed(eventId));
        }
    }

    private void end(UUID eventId, DeploymentTransitioned rolledBack) {
        Watch watch = watches.get(rolledBack.prompt());
        if (watch != null) {
            boolean current = watch.deploymentId().equals(rolledBack.deploymentId());
            watches.put(
                    rolledBack.prompt(),
                    current
                            ? watch.rolledBack(eventId, rolledBack.liveVersion())
                            : watch.without(rolledBack.deploymentId()));
        }
    }

    private @Nullable Watch of(DeploymentTransitioned transition) {
        Watch watch = watches.get(transition.prompt());
        return watch != null && watch.deploymentId().equals(transition.deploymentId()) ? watch : null;
    }

    /** One judged trace more; an alarm is published at once. */
    void observe(TraceRecorded trace, boolean failed, Instant at) {
        Watch watch = watches.get(trace.prompt());
        if (watch == null || !watch.concerns(trace)) {
            return;
        }
        Watch next = watch.observe(failed, settings);
        watches.put(trace.prompt(), next);
        if (next.phase() == Watch.Phase.ALARMED) {
            metrics.regressions.increment();
            publisher.publish(next.cause(), at, next.regression(settings, at));
        }
    }

    /** The deployment that a trace belongs to: the one that it names, or the watched one of the same version. */
    @Nullable UUID deploymentOf(TraceRecorded trace) {
        if (trace.deploymentId() != null) {
            return trace.deploymentId();
        }
        Watch watch = watches.get(trace.prompt());
        return watch != null && watch.version().equals(trace.promptVersion()) ? watch.deploymentId() : null;
    }
}
