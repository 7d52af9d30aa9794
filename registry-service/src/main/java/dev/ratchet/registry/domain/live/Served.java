package dev.ratchet.registry.domain.live;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.PromptSpec;
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
        Basis basis = rollout != null && rollout.splitsUnits() ? Basis.NO_UNIT : Basis.SAME_FOR_ALL;
        return live.armFor(unit)
                .map(arm -> new Served(arm.prompt(), arm.variant(), arm.deploymentId(), Basis.ARM_OF_UNIT))
                .orElseGet(() -> new Served(live.prompt(), null, live.deploymentId(), basis));
    }
}
