package dev.ratchet.monitor.messaging.rollouts;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.RateHistory;
import dev.ratchet.monitor.domain.Ship;
import dev.ratchet.monitor.domain.Told;
import dev.ratchet.monitor.domain.rollouts.Count;
import dev.ratchet.monitor.domain.rollouts.Rollout;
import dev.ratchet.monitor.messaging.MonitorMetrics;
import dev.ratchet.monitor.messaging.Publisher;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Follows the rollout of each prompt, as the registry tells of it and as its traces come. */
public final class Rollouts {
    private final RolloutTraffic traffic;
    private final RolloutStores stores;
    private final Neighbours neighbours;
    private final Publisher publisher;
    private final MonitorMetrics metrics;

    public Rollouts(
            AlertSettings settings,
            RolloutStores stores,
            Neighbours neighbours,
            Publisher publisher,
            MonitorMetrics metrics) {
        traffic = new RolloutTraffic(settings, stores.units(), neighbours);
        this.stores = stores;
        this.neighbours = neighbours;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** A version was let out to some users; what it promises is kept until all have it. */
    public void shipped(Ship ship) {
        stores.ships().put(ship.deploymentId(), ship);
    }

    public void on(DeploymentTransitioned transition) {
        if (transition.to() == DeploymentState.ROLLED_BACK) {
            drop(transition.prompt(), transition.deploymentId());
        }
    }

    public void on(UUID eventId, RolloutChanged changed, Instant at) {
        Integer last = stores.revisions().get(changed.deploymentId());
        if (last != null && last >= changed.revision()) {
            metrics.duplicates.increment();
            return;
        }
        stores.revisions().put(changed.deploymentId(), changed.revision());
        stores.units().forget(changed.prompt(), changed.deploymentId(), Units.ASSIGNED);
        switch (changed.status()) {
            case RUNNING, PAUSED -> goOn(eventId, changed, at);
            case COMPLETED -> complete(eventId, changed);
            case ABORTED, REPLACED -> drop(changed.prompt(), changed.deploymentId());
        }
    }

    private void goOn(UUID eventId, RolloutChanged changed, Instant at) {
        if (changed.rules().strategy() == RolloutStrategy.IMMEDIATE) {
            return; // watched since its ship
        }
        if (changed.revision() == 1) {
            publisher.publish(eventId, changed.changedAt(), watching(changed));
        }
        Rollout before = stores.rollouts().get(changed.prompt());
        if (before != null && before.concerns(changed.deploymentId())) {
            keep(changed.prompt(), before.changed(eventId, changed, at), at);
            return;
        }
        Ship ship = stores.ships().get(changed.deploymentId());
        if (ship != null && (before == null || !ship.at().isBefore(before.ship().at()))) {
            RateHistory.Entry past = neighbours.rate(changed.prompt(), changed.controlVersion());
            Count count = new Count(past.judged(), past.failed());
            stores.rollouts().put(changed.prompt(), Rollout.begin(ship, eventId, changed, count));
        }
    }

    private static RolloutAssessed watching(RolloutChanged changed) {
        String reason = String.format(
                Locale.ROOT,
                "watching version %s at %d %% beside version %s (%s)",
                changed.candidateVersion(),
                changed.weight(),
                changed.controlVersion(),
                changed.rules().strategy().wireName());
        return new RolloutAssessed(
                changed.deploymentId(),
                changed.project(),
                changed.promptName(),
                RolloutDecision.WATCHING,
                changed.weight(),
                reason,
                null,
                changed.changedAt(),
                changed.revision());
    }

    private void complete(UUID eventId, RolloutChanged changed) {
        Ship ship = stores.ships().get(changed.deploymentId());
        drop(changed.prompt(), changed.deploymentId());
        if (ship != null) {
            neighbours.live(eventId, ship, changed.changedAt());
        }
    }

    private void drop(PromptKey prompt, UUID deployment) {
        Rollout rollout = stores.rollouts().get(prompt);
        if (rollout != null && rollout.concerns(deployment)) {
            stores.rollouts().delete(prompt);
        }
        stores.ships().delete(deployment);
        stores.units().forget(prompt, deployment, Units.ASSIGNED);
        stores.units().forget(prompt, deployment, Units.DIFFERED);
    }

    /** Time has come so far. */
    public void wait(Instant now) {
        for (Rollout rollout : stores.rollouts().all()) {
            Told<Rollout> told = rollout.wait(now);
            if (!told.raised().isEmpty()) {
                keep(rollout.ship().prompt(), told, now);
            }
        }
    }

    /** One trace of the prompt more, or its first verdict. */
    public void observe(Observation seen) {
        PromptKey prompt = seen.trace().prompt();
        Rollout rollout = stores.rollouts().get(prompt);
        if (rollout != null) {
            keep(prompt, traffic.observe(rollout, seen), seen.at());
        }
    }

    private void keep(PromptKey prompt, Told<Rollout> told, Instant at) {
        stores.rollouts().put(prompt, told.state());
        publisher.publish(told.raised(), at);
    }
}
