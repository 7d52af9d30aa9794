package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.Ship;
import dev.ratchet.monitor.domain.Told;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate on its way to all users, and what live traffic says of it. There is one per prompt.
 *
 * @param control the version that the other units have
 * @param arms where units were drawn by lot; {@code null} for a shadow run
 * @param pairs of a shadow run; {@code null} for the others
 * @param split whether units reach the arms in their shares; {@code null} where there is nothing to split
 */
public record Rollout(
        Ship ship,
        RolloutRules rules,
        String control,
        Stage stage,
        @Nullable ArmsTest arms,
        @Nullable PairsTest pairs,
        @Nullable Split split,
        Signs signs) {

    /** @param past judged traces of the control in its last windows */
    public static Rollout begin(Ship ship, UUID cause, RolloutChanged changed, Count past) {
        RolloutRules rules = changed.rules();
        boolean paired = rules.strategy() == RolloutStrategy.SHADOW;
        return new Rollout(
                ship,
                rules,
                changed.controlVersion(),
                Stage.first(cause, changed),
                paired ? null : ArmsTest.start(rules, changed.weight(), past),
                paired ? PairsTest.start(rules) : null,
                Split.of(changed, null),
                Signs.from(changed.changedAt(), false));
    }

    public boolean concerns(UUID deployment) {
        return ship.deploymentId().equals(deployment);
    }

    /** The registry's next word. */
    public Told<Rollout> changed(UUID cause, RolloutChanged changed, Instant at) {
        Rollout next = new Rollout(
                ship,
                changed.rules(),
                control,
                stage.next(cause, changed),
                arms,
                pairs,
                Split.of(changed, split),
                Signs.from(changed.changedAt(), signs.doubted()));
        return Judgement.say(next, at);
    }

    /** The share of a trace's unit is to be counted, once.
     *
     * @return {@code null} where it is not */
    public @Nullable Side unitOf(Observation seen) {
        return split == null || split.isFull() || !stage.hasSettled(seen.at()) ? null : Side.of(seen.trace(), this);
    }

    /** One unit more in this arm. */
    public Told<Rollout> unit(Side side, Instant at) {
        if (split == null) {
            return Told.nothing(this);
        }
        Rollout next = with(stage, arms, pairs, split.plus(side), signs);
        return next.isMixedUp() && !isMixedUp()
                ? Alerts.mismatch(next, at).then(r -> Judgement.say(r, at))
                : Told.nothing(next);
    }

    boolean isMixedUp() {
        return split != null && split.ratio().mismatch();
    }

    /** One trace of the prompt more. */
    public Told<Rollout> observe(Observation seen, AlertSettings settings) {
        Side side = Side.of(seen.trace(), this);
        Signs heard = signs.after(seen, side);
        Rollout next = seen.judged() && side != null && arms != null
                ? with(
                        side == Side.CANDIDATE ? stage.plusSample() : stage,
                        arms.observe(side, seen.failed(), rules, stage.weight()),
                        pairs,
                        split,
                        heard)
                : with(stage, arms, pairs, split, heard);
        return Told.nothing(next)
                .then(rollout -> Judgement.say(rollout, seen.at()))
                .then(rollout -> Alerts.missing(rollout, settings, seen.at()))
                .then(rollout -> Alerts.doubt(rollout, seen.at()));
    }

    /** Both verdicts on one call are there.
     *
     * @param sessionIsNew whether no pair of the session has differed before */
    public Told<Rollout> pair(boolean candidateFailed, boolean controlFailed, boolean sessionIsNew, Instant at) {
        if (pairs == null) {
            return Told.nothing(this);
        }
        PairsTest next = pairs.observe(candidateFailed, controlFailed, sessionIsNew);
        return Told.nothing(with(stage.plusSample(), arms, next, split, signs))
                .then(rollout -> Judgement.say(rollout, at))
                .then(rollout -> Alerts.doubt(rollout, at));
    }

    /** Time has come so far. */
    public Told<Rollout> wait(Instant now) {
        return Alerts.stalled(this, now);
    }

    Contest contest() {
        if (pairs != null) {
            return pairs;
        }
        if (arms != null) {
            return arms;
        }
        throw new IllegalStateException("a rollout compares arms or pairs");
    }

    Rollout with(Stage next) {
        return with(next, arms, pairs, split, signs);
    }

    Rollout with(Signs next) {
        return with(stage, arms, pairs, split, next);
    }

    private Rollout with(
            Stage nextStage,
            @Nullable ArmsTest nextArms,
            @Nullable PairsTest nextPairs,
            @Nullable Split nextSplit,
            Signs nextSigns) {
        return new Rollout(ship, rules, control, nextStage, nextArms, nextPairs, nextSplit, nextSigns);
    }
}
