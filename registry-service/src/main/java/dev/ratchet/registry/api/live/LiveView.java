package dev.ratchet.registry.api.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.registry.domain.live.Served;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The live version of a prompt with all that is needed to run it, as the API tells it. */
@Schema(name = "LivePrompt")
record LiveView(
        String project,
        String name,
        String version,

        @Schema(description = "Grows with each change of what is live")
        long revision,

        String templateText,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode inputSchema,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode outputSchema,
        ModelSettings settings,
        @Nullable Double scoreThreshold,

        @Schema(description = "The deployment that shipped it; null for a first version") @Nullable UUID deploymentId,

        Instant publishedAt,

        @Schema(description = "The unit's arm of the rollout; null where there is none", examples = "candidate")
        @Nullable String variant,

        @Nullable RolloutView rollout,
        @Nullable ShadowView shadow) {

    /** What everybody gets who names no unit. */
    static LiveView of(LivePrompt live) {
        return of(live, null);
    }

    static LiveView of(LivePrompt live, @Nullable String unit) {
        Served served = Served.to(unit, live);
        var spec = served.prompt();
        return new LiveView(
                live.project(),
                live.promptName(),
                spec.version(),
                live.revision(),
                spec.templateText(),
                spec.inputSchema(),
                spec.outputSchema(),
                spec.settings(),
                spec.scoreThreshold(),
                served.deploymentId(),
                live.publishedAt(),
                served.variant(),
                RolloutView.of(live.rollout()),
                live.shadowFor(unit).map(ShadowView::of).orElse(null));
    }
}
