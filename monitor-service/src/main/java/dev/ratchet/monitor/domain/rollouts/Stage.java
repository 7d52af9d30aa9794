package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Where a rollout stands, by the registry's last word.
 *
 * @param cause the event that told it; what is said of the stage follows from it
 * @param samples judged traces of the candidate in this step
 * @param said decisions that were published of this revision; one of a kind
 * @param stalled whether somebody was told that it takes too long
 */
public record Stage(
        UUID cause,
        int revision,
        RolloutStatus status,
        int step,
        int weight,
        Instant since,
        long samples,
        Set<RolloutDecision> said,
        boolean stalled) {
    /** Calls that had begun before the change still end as it was before. */
    static final Duration SETTLING = Duration.ofSeconds(60);

    public Stage {
        said = Set.copyOf(said);
    }

    static Stage first(UUID cause, RolloutChanged changed) {
        return at(cause, changed, 0);
    }

    Stage next(UUID newCause, RolloutChanged changed) {
        return at(newCause, changed, changed.step() == step ? samples : 0);
    }

    private static Stage at(UUID cause, RolloutChanged changed, long samples) {
        return new Stage(
                cause,
                changed.revision(),
                changed.status(),
                changed.step(),
                changed.weight(),
                changed.changedAt(),
                samples,
                Set.of(),
                false);
    }

    Stage plusSample() {
        return new Stage(cause, revision, status, step, weight, since, samples + 1, said, stalled);
    }

    /** A rollback is the last word; after a step forward only a rollback still counts. */
    boolean maySay(RolloutDecision decision) {
        boolean forward = said.contains(RolloutDecision.ADVANCE) || said.contains(RolloutDecision.PROMOTE);
        return !said.contains(decision)
                && !said.contains(RolloutDecision.ROLL_BACK)
                && (!forward || decision == RolloutDecision.ROLL_BACK);
    }

    Stage plusSaid(RolloutDecision decision) {
        EnumSet<RolloutDecision> all = EnumSet.of(decision);
        all.addAll(said);
        return new Stage(cause, revision, status, step, weight, since, samples, all, stalled);
    }

    Stage reportedStalled() {
        return new Stage(cause, revision, status, step, weight, since, samples, said, true);
    }

    boolean hasSettled(Instant at) {
        return !at.isBefore(since.plus(SETTLING));
    }
}
