package dev.ratchet.agent;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.RolloutStrategy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The version that a call is served, and under which name.
 *
 * @param variant {@code null} while all units get the same version
 * @param deploymentId the deployment that brought the version; {@code null} where none did
 */
record Served(
        PromptSpec prompt,
        @Nullable String variant,
        @Nullable UUID deploymentId) {

    /** What a unit gets now; {@code null} for a call that belongs to none. */
    static Served to(@Nullable String unit, LivePrompt live) {
        LiveRollout rollout = live.rollout();
        if (rollout == null) {
            return new Served(live.prompt(), null, live.deploymentId());
        }
        if (unit == null || rollout.strategy() == RolloutStrategy.SHADOW) {
            return new Served(live.prompt(), variantForAll(live, rollout), live.deploymentId());
        }
        Arm arm = rollout.armOf(live.promptName(), unit);
        return new Served(arm.prompt(), arm.variant(), arm.deploymentId());
    }

    /** The candidate that repeats the call of a unit in a shadow rollout; {@code null} where none does. */
    static @Nullable Served inShadow(@Nullable String unit, LivePrompt live) {
        LiveRollout rollout = live.rollout();
        if (unit == null || rollout == null || rollout.strategy() != RolloutStrategy.SHADOW) {
            return null;
        }
        Arm arm = rollout.armOf(live.promptName(), unit);
        return arm.variant().equals(Arm.CANDIDATE)
                ? new Served(arm.prompt(), Arm.SHADOW, rollout.deploymentId())
                : null;
    }

    /** The name of the arm that has the version for all: control, or beside a holdback the candidate that was shipped. */
    private static String variantForAll(LivePrompt live, LiveRollout rollout) {
        String version = live.prompt().version();
        return rollout.arms().stream()
                .filter(arm -> arm.prompt().version().equals(version))
                .map(Arm::variant)
                .findFirst()
                .orElse(Arm.CONTROL);
    }
}
