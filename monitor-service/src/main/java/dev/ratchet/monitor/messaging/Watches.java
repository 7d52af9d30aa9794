package dev.ratchet.monitor.messaging;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.monitor.domain.MonitorSettings;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.Promise;
import dev.ratchet.monitor.domain.Ship;
import dev.ratchet.monitor.domain.Told;
import dev.ratchet.monitor.domain.watches.PromiseCheck;
import dev.ratchet.monitor.domain.watches.Watch;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
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

    /** @param gradual takes what goes live step by step */
    void on(UUID eventId, DeploymentTransitioned transition, Consumer<Ship> gradual) {
        Integer last = transitions.get(transition.deploymentId());
        if (last != null && last >= transition.seq()) {
            metrics.duplicates.increment();
            return;
        }
        transitions.put(transition.deploymentId(), transition.seq());
        switch (transition.to()) {
            case SHIPPED -> ship(eventId, transition, gradual);
            case MONITORING -> dismiss(eventId, transition);
            case ROLLED_BACK -> end(eventId, transition);
            case PROPOSED, AB_RUNNING, AB_PASSED, AB_FAILED, REGRESSED, REJECTED -> {}
        }
    }

    private void ship(UUID eventId, DeploymentTransitioned shipped, Consumer<Ship> gradual) {
        Ship ship = Ship.of(
                shipped,
                shipped.watch() == null ? usualRules() : shipped.watch(),
                windows.rate(shipped.prompt(), shipped.baseline().version()));
        if (shipped.rollout() != null && shipped.rollout().strategy() != RolloutStrategy.IMMEDIATE) {
            gradual.accept(ship);
            return;
        }
        live(eventId, ship, shipped.at());
        publisher.publish(eventId, shipped.at(), watching(ship));
    }

    /** What holds where a transition names no rules. */
    private WatchRules usualRules() {
        return new WatchRules(settings.gamma(), settings.minSamples(), WatchRules.USUAL.tolerance(), 0);
    }

    /** A version is live for all. A ship that comes after a later one is acknowledged, but the later one stays watched. */
    void live(UUID cause, Ship ship, Instant since) {
        Watch before = watches.get(ship.prompt());
        if (before == null || !ship.at().isBefore(before.ship().at())) {
            watches.put(ship.prompt(), Watch.start(ship, cause, since, before));
        }
    }

    private static RolloutAssessed watching(Ship ship) {
        Promise promise = ship.promise();
        String reason = String.format(
                Locale.ROOT,
                "watching version %s: %s promises %.1f %% failures, up to %.1f %% are no regression",
                ship.version(),
                promise.basis(),
                100 * promise.failureRate(),
                100 * promise.highest());
        return ship.assessed(RolloutDecision.WATCHING, ALL_TRAFFIC, reason, null, ship.at(), null);
    }

    private void dismiss(UUID eventId, DeploymentTransitioned transition) {
        Watch watch = watches.get(transition.prompt());
        if (watch != null
                && watch.ship().deploymentId().equals(transition.deploymentId())
                && transition.from() == DeploymentState.REGRESSED) {
            watches.put(transition.prompt(), watch.dismissed(eventId, transition.at()));
        }
    }

    private void end(UUID eventId, DeploymentTransitioned rolledBack) {
        Watch watch = watches.get(rolledBack.prompt());
        if (watch != null) {
            watches.put(rolledBack.prompt(), after(eventId, rolledBack, watch));
        }
    }

    private Watch after(UUID eventId, DeploymentTransitioned rolledBack, Watch watch) {
        return watch.ship().deploymentId().equals(rolledBack.deploymentId())
                ? watch.rolledBack(
                        eventId,
                        rolledBack.liveVersion(),
                        rolledBack.at(),
                        settings.alerts().coolDown())
                : watch.without(rolledBack.deploymentId())
                        .quiet(rolledBack.at().plus(settings.alerts().coolDown()));
    }

    /** One trace more, or its first verdict; an alarm is published at once. */
    void observe(Observation seen) {
        Watch watch = watches.get(seen.trace().prompt());
        if (watch == null || watch.phase() != Watch.Phase.WATCHING) {
            return;
        }
        Told<Watch> told = watch.observe(seen, settings.alerts()).then(next -> checked(next, seen.at()));
        watches.put(seen.trace().prompt(), told.state());
        publisher.publish(told.raised(), seen.at());
    }

    private Told<Watch> checked(Watch watch, Instant at) {
        return PromiseCheck.isDue(watch, at, settings.alerts().driftCheck())
                ? watch.check(new PromiseCheck(
                        windows.rate(watch.ship().prompt(), watch.ship().version()), at))
                : Told.nothing(watch);
    }

    /** The deployment that a trace belongs to: the one that it names, or the watched one of the same version. */
    @Nullable UUID deploymentOf(TraceRecorded trace) {
        if (trace.deploymentId() != null) {
            return trace.deploymentId();
        }
        Watch watch = watches.get(trace.prompt());
        return watch != null && watch.ship().version().equals(trace.promptVersion())
                ? watch.ship().deploymentId()
                : null;
    }
}
