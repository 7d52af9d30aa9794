package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;

/**
 * Which units get which version while more than one is in use. A unit is a session or a user; {@link Assignment} gives it
 * its arm, everywhere the same.
 *
 * @param deploymentId whose rollout, or whose holdback, this is
 * @param revision of the rollout, as in RolloutChanged
 * @param strategy for {@code shadow}, all units are served the live prompt, and the candidate's arm says whose calls are
 *     repeated
 * @param arms in the order of {@link Assignment}: the candidate's first, a holdback last, so that what grows keeps its units
 */
public record LiveRollout(UUID deploymentId, int revision, RolloutStrategy strategy, List<Arm> arms) {
    public LiveRollout {
        requireNonNull(deploymentId, "deployment_id is missing");
        requireNonNull(strategy, "strategy is missing");
        arms = List.copyOf(requireNonNull(arms, "arms is missing"));
        long total = arms.stream().mapToLong(Arm::weight).sum();
        if (total < 1 || total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("arms must have a weight");
        }
    }

    /** The arm of a unit.
     *
     * @param promptName the flag key of the assignment */
    public Arm armOf(String promptName, String unit) {
        return arms.get(Assignment.of(promptName, unit, arms, Arm::weight));
    }

    /** Whether units are served their arms; in a shadow run all are served the live prompt. */
    public boolean splitsUnits() {
        return strategy != RolloutStrategy.SHADOW;
    }
}
