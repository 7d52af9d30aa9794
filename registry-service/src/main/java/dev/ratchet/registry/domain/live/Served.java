package dev.ratchet.registry.domain.live;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.RolloutStrategy;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The version of a live prompt that a caller is served, and why it is this one.
 *
 * @param variant the unit's arm; {@code null} where the version is no arm's
 * @param deploymentId the deployment that brought the version; {@code null} where none did
 */
public record Served(
        PromptSpec prompt,
        @Nullable String variant,
        @Nullable UUID deploymentId,
        Basis basis) {

    /** What the choice rests on. */
    public enum Basis {
        /** All units get it. */
        SAME_FOR_ALL,
        /** The unit's arm has it. */
        ARM_OF_UNIT,
        /** Units get several, and the caller named none. */
        NO_UNIT
    }

    /** What the unit is served; {@code null} where the caller names none. */
    public static Served to(@Nullable String unit, LivePrompt live) {
        LiveRollout rollout = live.rollout();
        if (rollout == null || rollout.strategy() == RolloutStrategy.SHADOW) {
            return new Served(live.prompt(), null, live.deploymentId(), Basis.SAME_FOR_ALL);
        }
        if (unit == null) {
            return new Served(live.prompt(), null, live.deploymentId(), Basis.NO_UNIT);
        }
        Arm arm = rollout.armOf(live.promptName(), unit);
        return new Served(arm.prompt(), arm.variant(), arm.deploymentId(), Basis.ARM_OF_UNIT);
    }

    /** The candidate with which the unit's call is to be repeated, unseen by its user; empty where it is not. */
    public static Optional<Arm> shadowOf(@Nullable String unit, LivePrompt live) {
        LiveRollout rollout = live.rollout();
        return unit == null || rollout == null || rollout.strategy() != RolloutStrategy.SHADOW
                ? Optional.empty()
                : Optional.of(rollout.armOf(live.promptName(), unit))
                        .filter(arm -> arm.variant().equals(Arm.CANDIDATE));
    }
}
