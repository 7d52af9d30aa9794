package dev.ratchet.registry.api.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.registry.application.prompts.PromptQueries.Live;
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

        @Schema(description = "Grows with each change of the live version")
        long revision,

        String templateText,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode inputSchema,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode outputSchema,
        ModelSettings settings,
        @Nullable Double scoreThreshold,

        @Schema(description = "The deployment that shipped it; null for a first version") @Nullable UUID deploymentId,

        Instant publishedAt) {

    static LiveView of(Live live) {
        var spec = live.version().spec();
        return new LiveView(
                live.prompt().key().project(),
                live.prompt().key().promptName(),
                spec.version(),
                live.prompt().revision(),
                spec.templateText(),
                spec.inputSchema(),
                spec.outputSchema(),
                spec.settings(),
                spec.scoreThreshold(),
                live.prompt().deploymentId(),
                live.prompt().changedAt());
    }
}
