package dev.ratchet.monitor.messaging.rollouts;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.RateHistory;
import dev.ratchet.monitor.domain.Ship;
import dev.ratchet.monitor.domain.Told;
import dev.ratchet.monitor.domain.rollouts.Count;
import dev.ratchet.monitor.domain.rollouts.Rollout;
import dev.ratchet.monitor.domain.rollouts.Side;
import dev.ratchet.monitor.messaging.MonitorMetrics;
import dev.ratchet.monitor.messaging.Publisher;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows the rollout of each prompt, as the registry tells of it and as its traces come. */
public final class Rollouts {
    private final AlertSettings settings;
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
        this.settings = settings;
        this.stores = stores;
        this.neighbours = neighbours;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** What a rollout needs of the rest of the monitor. */
    public interface Neighbours {
        RateHistory.Entry rate(PromptKey prompt, String version);

        /** Whether a trace that is remembered failed; {@code null} where it has no verdict. */
        @Nullable Boolean failed(PromptKey prompt, String traceId);

        /** The version is live for all from now on. */
        void live(UUID cause, Ship ship, Instant since);
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

    /** One trace of the prompt more, or its first verdict. */
    public void observe(Observation seen) {
        PromptKey prompt = seen.trace().prompt();
        Rollout rollout = stores.rollouts().get(prompt);
        if (rollout == null) {
            return;
        }
        Told<Rollout> told = Told.nothing(rollout)
                .then(state -> counted(state, seen))
                .then(state -> state.observe(seen, settings))
                .then(state -> paired(state, seen));
        keep(prompt, told, seen.at());
    }

    private Told<Rollout> counted(Rollout rollout, Observation seen) {
        Side side = rollout.unitOf(seen);
        boolean isNew = side != null
                && stores.units().isNew(rollout, Units.ASSIGNED, seen.trace().unit());
        return side != null && isNew ? rollout.unit(side, seen.at()) : Told.nothing(rollout);
    }

    /** A call and its shadow come in any order; the second verdict of the two makes the pair. */
    private Told<Rollout> paired(Rollout rollout, Observation seen) {
        if (rollout.pairs() == null || !seen.judged()) {
            return Told.nothing(rollout);
        }
        Boolean other = neighbours.failed(seen.trace().prompt(), Twin.of(seen.trace()));
        if (other == null || !Twin.belongs(seen.trace(), rollout)) {
            return Told.nothing(rollout);
        }
        boolean candidateFailed = seen.shadow() ? seen.failed() : other;
        boolean controlFailed = seen.shadow() ? other : seen.failed();
        boolean isNew = candidateFailed != controlFailed
                && stores.units().isNew(rollout, Units.DIFFERED, seen.trace().unit());
        return rollout.pair(candidateFailed, controlFailed, isNew, seen.at());
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

    private void keep(PromptKey prompt, Told<Rollout> told, Instant at) {
        stores.rollouts().put(prompt, told.state());
        publisher.publish(told.raised(), at);
    }
}
