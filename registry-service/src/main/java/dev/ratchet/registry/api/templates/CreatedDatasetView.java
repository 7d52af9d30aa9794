package dev.ratchet.registry.api.templates;

import dev.ratchet.registry.application.templates.UseTemplate.MadeDataset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dataset that was made from a template, as the API tells it. */
@Schema(name = "DatasetOfTemplate")
record CreatedDatasetView(
        UUID id,
        String name,
        int entries,

        @Schema(description = "The prompt that was made with it") @Nullable String promptName) {

    static CreatedDatasetView of(MadeDataset made) {
        return new CreatedDatasetView(made.id(), made.name(), made.entries(), made.promptName());
    }
}
