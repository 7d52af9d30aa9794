package dev.ratchet.registry.api.prompts;

import dev.ratchet.registry.domain.prompts.PromptSummary;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A prompt in a list, as the API tells it. */
@Schema(name = "Prompt")
record PromptView(
        String project,
        @Schema(examples = "support-intent") String name,
        @Nullable String liveVersion,

        @Schema(description = "Grows with each change of the live version")
        long revision,

        @Schema(description = "How many versions there are") long versions,
        Instant createdAt,

        @Schema(description = "When the live version changed last")
        Instant changedAt,

        @Schema(description = "null while it is in use") @Nullable Instant archivedAt) {

    static PromptView of(PromptSummary summary) {
        return new PromptView(
                summary.prompt().key().project(),
                summary.prompt().key().promptName(),
                summary.prompt().liveVersion(),
                summary.prompt().revision(),
                summary.versions(),
                summary.prompt().createdAt(),
                summary.prompt().changedAt(),
                summary.prompt().archivedAt());
    }
}
