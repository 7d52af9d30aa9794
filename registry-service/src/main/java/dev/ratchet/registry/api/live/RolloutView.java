package dev.ratchet.registry.api.live;

import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which versions units get while it is more than one, as the API tells it. */
@Schema(name = "LiveRollout", description = "null while all units get the same version")
record RolloutView(UUID deploymentId, int revision, String strategy, List<ArmView> arms) {

    static @Nullable RolloutView of(@Nullable LiveRollout rollout) {
        return rollout == null
                ? null
                : new RolloutView(
                        rollout.deploymentId(),
                        rollout.revision(),
                        rollout.strategy().wireName(),
                        rollout.arms().stream().map(ArmView::of).toList());
    }

    /** A share of the units. */
    @Schema(name = "LiveArm")
    record ArmView(
            String variant,

            @Schema(description = "Of 100") int weight,

            String version,
            @Nullable UUID deploymentId) {

        static ArmView of(Arm arm) {
            return new ArmView(arm.variant(), arm.weight(), arm.prompt().version(), arm.deploymentId());
        }
    }
}
