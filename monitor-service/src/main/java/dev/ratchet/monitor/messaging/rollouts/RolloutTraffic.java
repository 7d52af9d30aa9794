package dev.ratchet.monitor.messaging.rollouts;

import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.Told;
import dev.ratchet.monitor.domain.rollouts.PairsTest;
import dev.ratchet.monitor.domain.rollouts.Rollout;
import dev.ratchet.monitor.domain.rollouts.Side;

/** Shows traces to a rollout: each by itself, its unit once, and with the call that it repeats. */
record RolloutTraffic(AlertSettings settings, Units units, Neighbours neighbours) {

    Told<Rollout> observe(Rollout rollout, Observation seen) {
        return Told.nothing(rollout)
                .then(state -> counted(state, seen))
                .then(state -> state.observe(seen, settings))
                .then(state -> paired(state, seen));
    }

    private Told<Rollout> counted(Rollout rollout, Observation seen) {
        Side side = rollout.unitOf(seen);
        boolean isNew = side != null
                && units.isNew(rollout, Units.ASSIGNED, seen.trace().unit());
        return side != null && isNew ? rollout.unit(side, seen.at()) : Told.nothing(rollout);
    }

    /** A call and its shadow come in any order; the second verdict of the two makes the pair. */
    private Told<Rollout> paired(Rollout rollout, Observation seen) {
        PairsTest pairs = rollout.pairs();
        if (pairs == null || !seen.judged()) {
            return Told.nothing(rollout);
        }
        Boolean other = neighbours.failed(seen.trace().prompt(), Twin.of(seen.trace()));
        if (other == null || !Twin.belongs(seen.trace(), rollout)) {
            return Told.nothing(rollout);
        }
        boolean candidateFailed = seen.shadow() ? seen.failed() : other;
        boolean controlFailed = seen.shadow() ? other : seen.failed();
        boolean isNew = candidateFailed != controlFailed
                && pairs.hasRoom()
                && units.isNew(rollout, Units.DIFFERED, seen.trace().unit());
        return rollout.pair(candidateFailed, controlFailed, isNew, seen.at());
    }
}
