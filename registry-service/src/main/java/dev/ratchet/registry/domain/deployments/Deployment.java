package dev.ratchet.registry.domain.deployments;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.registry.domain.prompts.Split;
import dev.ratchet.registry.domain.rollouts.Assessment;
import dev.ratchet.registry.domain.rollouts.IllegalStep;
import dev.ratchet.registry.domain.rollouts.Rollout;
import dev.ratchet.registry.domain.rollouts.Terms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way of a candidate from proposal to production and, where it gets worse there, back. Immutable: a move answers the
 * deployment as it is afterwards, with its transition; an illegal one throws and changes nothing.
 *
 * @param seq number of transitions so far
 * @param alarm why it counts as regressed, until an owner dismisses that
 * @param reason of the latest decision of a person or a policy
 */
public record Deployment(
        UUID id,
        PromptKey prompt,
        DeploymentState state,
        int seq,
        Proposal proposal,
        Trial trial,
        Release release,
        @Nullable Alarm alarm,
        @Nullable String reason,
        Instant createdAt,
        Instant updatedAt) {

    public static Moved propose(UUID id, PromptKey prompt, Proposal proposal, Decision by) {
        Trial trial = new Trial(proposal.candidates().getFirst().version(), null, null);
        Deployment opened = new Deployment(
                id, prompt, DeploymentState.PROPOSED, 1, proposal, trial, Release.NONE, null, null, by.at(), by.at());
        Transition first =
                new Transition(1, null, DeploymentState.PROPOSED, by.actor(), by.reason(), false, by.at(), null);
        return new Moved(opened, first);
    }

    public Moved startReplay(Decision by) {
        return move(Move.START_REPLAY, by, false, null);
    }

    /** Notes how far the replay is; no transition.
     *
     * @throws IgnoredFact where it is not running or has been further */
    public Deployment progress(Progress progress, Instant at) {
        if (state != DeploymentState.AB_RUNNING) {
            throw new IgnoredFact("illegal_in_" + state.wireName());
        }
        if (trial.progress() != null && !progress.isBeyond(trial.progress())) {
            throw new IgnoredFact("late");
        }
        return with(trial.withProgress(progress)).at(at);
    }

    public Moved pass(String winner, ReplayReport report, Decision by) {
        return conclude(Move.PASS, winner, report, by);
    }

    public Moved fail(String winner, ReplayReport report, Decision by) {
        return conclude(Move.FAIL, winner, report, by);
    }

    private Moved conclude(Move move, String winner, ReplayReport report, Decision by) {
        move.check(state);
        Trial decided = new Trial(proposal.candidate(winner).version(), trial.progress(), report);
        return with(decided).move(move, by, false, null);
    }

    /** Puts the candidate into production, for all or for its first users.
     *
     * @param override ships in spite of a report that did not pass; needs a reason
     * @param predecessor the version that is live now */
    public Moved ship(Decision by, boolean override, String predecessor, Terms terms) {
        Move.SHIP.check(state);
        boolean overrides = state == DeploymentState.AB_FAILED;
        if (overrides && !override) {
            throw new IllegalMove(
                    state,
                    "its replay did not pass; an owner may ship it all the same with override=true and a reason");
        }
        if (overrides) {
            by.requiredReason("an override");
        }
        return with(Release.shipped(by.actor(), predecessor, terms, by.at()))
                .because(by)
                .move(Move.SHIP, by, overrides, null);
    }

    public Moved watch(Assessment first, Decision by) {
        Move.WATCH.check(state);
        return with(release.with(rollout().assessed(first))).move(Move.WATCH, by, false, null);
    }

    /** Takes its rollout a step on; no transition.
     *
     * @throws IllegalMove where it is not in production, or counts as regressed there
     * @throws IllegalStep where the rollout has no such step */
    public Deployment roll(UnaryOperator<Rollout> step, Instant at) {
        if (state != DeploymentState.SHIPPED && state != DeploymentState.MONITORING) {
            throw new IllegalMove(state, "its rollout cannot change");
        }
        return with(release.with(step.apply(rollout()))).at(at);
    }

    /** Raises the alarm.
     *
     * @param version the version that was seen to get worse
     * @throws IgnoredFact where that is not this deployment's, or no longer live */
    public Moved regress(String version, Alarm raised, Decision by) {
        if (!version.equals(trial.candidateVersion())) {
            throw new IgnoredFact("wrong_version");
        }
        if (release.supersededBy() != null) {
            throw new IgnoredFact("superseded");
        }
        return with(raised).move(Move.REGRESS, by, false, raised.evidence());
    }

    public Moved rollBack(Decision by) {
        Move.ROLL_BACK.check(state);
        by.requiredReason("a rollback");
        Evidence evidence = alarm == null ? evidenceAgainst(rollout()) : alarm.evidence();
        return with(release.with(rollout().rolledBack()).rolledBack(by.at()))
                .with(alarm == null ? null : alarm.withoutRollback())
                .because(by)
                .move(Move.ROLL_BACK, by, false, evidence);
    }

    /** What the monitor said of a rollout that is not complete, where it said to roll back. */
    private static @Nullable Evidence evidenceAgainst(Rollout rollout) {
        Assessment last = rollout.assessment();
        return rollout.onItsWay() && last != null && last.decision() == RolloutDecision.ROLL_BACK
                ? last.evidence()
                : null;
    }

    public Moved reject(Decision by) {
        Move.REJECT.check(state);
        by.requiredReason("a rejection");
        return because(by).move(Move.REJECT, by, false, null);
    }

    public Moved dismiss(Decision by) {
        Move.DISMISS.check(state);
        by.requiredReason("a dismissal");
        return with((Alarm) null).because(by).move(Move.DISMISS, by, false, null);
    }

    /** The alarm stays; no policy rolls back for it. */
    public Deployment rollbackCalledOff(Instant at) {
        return with(alarm == null ? null : alarm.withoutRollback()).at(at);
    }

    /** Another deployment's version is live now, so no policy rolls this one back. */
    public Deployment supersededBy(UUID later, Instant at) {
        return with(release.with(rollout().replaced()).supersededBy(later)).rollbackCalledOff(at);
    }

    /** Notes what the monitor makes of its rollout. */
    public Deployment assessed(Assessment newer) {
        return with(release.with(rollout().assessed(newer)));
    }

    /** All units have its version from now on. */
    public Deployment withoutHoldback(Instant at) {
        return rollout().holdback() == 0
                ? this
                : with(release.with(rollout().withoutHoldback())).at(at);
    }

    /** This deployment's version is live again. */
    public Deployment liveAgain(Instant at) {
        return with(release.supersededBy(null)).at(at);
    }

    public Deployment clusterChanged(ClusterRef newer, Instant at) {
        return new Deployment(
                id, prompt, state, seq, proposal.withCluster(newer), trial, release, alarm, reason, createdAt, at);
    }

    /** The alternatives while the winner is open, afterwards the winner alone. */
    public List<CandidateVersion> contenders() {
        return trial.isDecided() ? List.of(chosen()) : proposal.candidates();
    }

    /** How far the candidate has come to its users.
     *
     * @throws IllegalMove where it was not shipped */
    public Rollout rollout() {
        Rollout rollout = release.rollout();
        if (rollout == null) {
            throw new IllegalMove(state, "it has no rollout");
        }
        return rollout;
    }

    /** Who gets its candidate and who another version; {@code null} where all get the same.
     *
     * @param control the deployment that brought the version before; {@code null} where none did */
    public @Nullable Split split(@Nullable UUID control) {
        String before = requireNonNull(release.predecessorVersion(), "shipped over nothing");
        return rollout().split(id, trial.candidateVersion(), before, control);
    }

    public CandidateVersion chosen() {
        return proposal.candidate(trial.candidateVersion());
    }

    public Digest digest() {
        return Digest.of(this);
    }

    private Moved move(Move move, Decision by, boolean override, @Nullable Evidence evidence) {
        move.check(state);
        Deployment moved = new Deployment(
                id, prompt, move.target(), seq + 1, proposal, trial, release, alarm, reason, createdAt, by.at());
        return new Moved(
                moved,
                new Transition(seq + 1, state, move.target(), by.actor(), by.reason(), override, by.at(), evidence));
    }

    private Deployment with(Trial newTrial) {
        return new Deployment(id, prompt, state, seq, proposal, newTrial, release, alarm, reason, createdAt, updatedAt);
    }

    private Deployment with(Release newRelease) {
        return new Deployment(id, prompt, state, seq, proposal, trial, newRelease, alarm, reason, createdAt, updatedAt);
    }

    private Deployment with(@Nullable Alarm newAlarm) {
        return new Deployment(id, prompt, state, seq, proposal, trial, release, newAlarm, reason, createdAt, updatedAt);
    }

    private Deployment because(Decision by) {
        String newReason = by.reason() == null ? reason : by.reason();
        return new Deployment(id, prompt, state, seq, proposal, trial, release, alarm, newReason, createdAt, updatedAt);
    }

    private Deployment at(Instant at) {
        return new Deployment(id, prompt, state, seq, proposal, trial, release, alarm, reason, createdAt, at);
    }
}
