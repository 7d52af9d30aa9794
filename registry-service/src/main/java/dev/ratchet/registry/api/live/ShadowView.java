package dev.ratchet.registry.api.live;

import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.ModelSettings;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The candidate with which an agent repeats the unit's call, for the comparison alone, as the API tells it. */
@Schema(
        name = "LiveShadow",
        description =
                "The candidate with which to repeat the call; its answer must reach nobody. null where there is none")
record ShadowView(
        String version,
        String templateText,
        ModelSettings settings,
        @Nullable UUID deploymentId) {

    static ShadowView of(Arm arm) {
        return new ShadowView(
                arm.prompt().version(),
                arm.prompt().templateText(),
                arm.prompt().settings(),
                arm.deploymentId());
    }
}
