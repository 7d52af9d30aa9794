package dev.ratchet.agent;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.PromptSpec;
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
        return live.armFor(unit)
                .map(arm -> new Served(arm.prompt(), arm.variant(), arm.deploymentId()))
                .orElseGet(() -> new Served(live.prompt(), variantForAll(live), live.deploymentId()));
    }

    /** The candidate that repeats the call of a unit in a shadow rollout; {@code null} where none does. */
    static @Nullable Served inShadow(@Nullable String unit, LivePrompt live) {
        LiveRollout rollout = live.rollout();
        return rollout == null
                ? null
                : live.shadowFor(unit)
                        .map(arm -> new Served(arm.prompt(), Arm.SHADOW, rollout.deploymentId()))
                        .orElse(null);
    }

    /**
     * The name of the arm that has the version for all: control, or beside a holdback the candidate that was shipped;
     * {@code null} where there is no rollout.
     */
    private static @Nullable String variantForAll(LivePrompt live) {
        LiveRollout rollout = live.rollout();
        String version = live.prompt().version();
        return rollout == null
                ? null
                : rollout.arms().stream()
                        .filter(arm -> arm.prompt().version().equals(version))
                        .map(Arm::variant)
                        .findFirst()
                        .orElse(Arm.CONTROL);
    }
}
