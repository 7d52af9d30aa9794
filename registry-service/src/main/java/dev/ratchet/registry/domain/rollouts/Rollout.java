package dev.ratchet.registry.domain.rollouts;

import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.registry.domain.prompts.Share;
import dev.ratchet.registry.domain.prompts.Split;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a shipped candidate has come to its users. Immutable: a step answers the rollout as it is afterwards; an illegal one
 * throws and changes nothing.
 *
 * @param revision 1 for the beginning, one more with each step, pause or end
 * @param step counted from 0
 * @param holdback share of the units, in percent, that keep the version before though the rollout is complete
 * @param assessment the last one; {@code null} before the monitor has told
 */
public record Rollout(
        RolloutRules rules,
        WatchRules watch,
        RolloutStatus status,
        int revision,
        int step,
        int holdback,
        @Nullable Assessment assessment) {
    private static final int ALL = 100;

    /** The first step; where it gives all units the candidate, the rollout is complete with it. */
    public static Rollout begin(Terms terms) {
        boolean forAll = terms.rules().strategy() != RolloutStrategy.SHADOW
                && terms.rules().weight(0) == ALL;
        return forAll
                ? new Rollout(
                        terms.rules(),
                        terms.watch(),
                        RolloutStatus.COMPLETED,
                        1,
                        0,
                        terms.watch().holdback(),
                        null)
                : new Rollout(terms.rules(), terms.watch(), RolloutStatus.RUNNING, 1, 0, 0, null);
    }

    /** Goes one step on; the last one completes it. */
    public Rollout advance() {
        require(status == RolloutStatus.RUNNING, "it cannot go on");
        return step + 1 >= lastStep() ? complete() : to(RolloutStatus.RUNNING, step + 1, 0);
    }

    /** Goes to the last step at once. */
    public Rollout promote() {
        require(status == RolloutStatus.RUNNING, "it cannot go on");
        return complete();
    }

    /** The same by an owner, who need not resume it first; of a complete one, the units that were held back come along. */
    public Rollout promoteNow() {
        require(onItsWay() || holdback > 0, "all units have the candidate");
        return onItsWay() ? complete() : withoutHoldback();
    }

    public Rollout pause() {
        require(status == RolloutStatus.RUNNING, "it cannot be paused");
        return to(RolloutStatus.PAUSED, step, 0);
    }

    public Rollout resume() {
        require(status == RolloutStatus.PAUSED, "there is nothing to resume");
        return to(RolloutStatus.RUNNING, step, 0);
    }

    /** Lets an abortion pass. */
    public void checkAbortable() {
        require(onItsWay(), "there is nothing to abort");
    }

    /** After its deployment was rolled back; a complete one stays what it was. */
    public Rollout rolledBack() {
        return onItsWay() ? to(RolloutStatus.ABORTED, step, 0) : this;
    }

    /** After a later ship; a complete one holds nothing back any more. */
    public Rollout replaced() {
        return onItsWay() ? to(RolloutStatus.REPLACED, step, 0) : withoutHoldback();
    }

    public Rollout withoutHoldback() {
        return holdback > 0 ? to(status, step, 0) : this;
    }

    public Rollout assessed(Assessment newer) {
        return new Rollout(rules, watch, status, revision, step, holdback, newer);
    }

    /** The share of the units that has the candidate now, in percent; of a shadow run, whose calls it repeats. */
    public int weight() {
        return switch (status) {
            case RUNNING, PAUSED -> rules.weight(step);
            case COMPLETED -> ALL - holdback;
            case ABORTED, REPLACED -> 0;
        };
    }

    /** Whether the candidate is not live for all yet, and may be. */
    public boolean onItsWay() {
        return !status.isOver();
    }

    /** Whether the monitor has been told of it: a plain immediate ship is a transition and no more. */
    public boolean told() {
        return rules.strategy() != RolloutStrategy.IMMEDIATE || holdback > 0 || revision > 1;
    }

    /** Who gets which version now; {@code null} where all get the same.
     *
     * @param control the version before the candidate's, and the deployment that brought it */
    public @Nullable Split split(
            UUID deploymentId, String candidate, String control, @Nullable UUID controlDeployment) {
        boolean complete = status == RolloutStatus.COMPLETED;
        String others = complete ? Arm.HOLDBACK : Arm.CONTROL;
        return onItsWay() || holdback > 0
                ? new Split(
                        deploymentId,
                        revision,
                        complete ? RolloutStrategy.IMMEDIATE : rules.strategy(),
                        List.of(
                                new Share(Arm.CANDIDATE, weight(), candidate, deploymentId),
                                new Share(others, ALL - weight(), control, controlDeployment)))
                : null;
    }

    private int lastStep() {
        return rules.steps().size() - 1;
    }

    private Rollout complete() {
        return to(RolloutStatus.COMPLETED, lastStep(), watch.holdback());
    }

    private Rollout to(RolloutStatus newStatus, int newStep, int newHoldback) {
        return new Rollout(rules, watch, newStatus, revision + 1, newStep, newHoldback, assessment);
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStep(status, otherwise);
        }
    }
}
