package dev.ratchet.registry.api.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.registry.domain.deployments.Transition;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a deployment's story, as the API tells it. */
@Schema(name = "Transition")
record TransitionView(
        @Schema(description = "From 1 without gaps") int seq,

        @Schema(description = "null for the step that opens the deployment") @Nullable DeploymentState from,

        DeploymentState to,

        @Schema(description = "A user or an API key by name, or system:…", examples = "owner")
        String actor,

        @Nullable String reason,

        @Schema(description = "Whether an owner shipped in spite of the report")
        boolean override,

        Instant at,
        @Nullable Evidence evidence) {

    static TransitionView of(Transition transition) {
        return new TransitionView(
                transition.seq(),
                transition.from(),
                transition.to(),
                transition.actor(),
                transition.reason(),
                transition.override(),
                transition.at(),
                transition.evidence());
    }
}
