package dev.ratchet.registry.api.datasets;

import dev.ratchet.registry.domain.datasets.Dataset;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dataset, as the API tells it. */
@Schema(name = "Dataset")
record DatasetView(
        UUID id,
        String project,
        @Schema(examples = "support-intents") String name,
        @Nullable String description,
        @Schema(description = "How many entries it has") long entryCount,
        String createdBy,
        Instant createdAt,

        @Schema(description = "When it or an entry of it changed last")
        Instant updatedAt) {

    static DatasetView of(Dataset dataset) {
        return new DatasetView(
                dataset.id(),
                dataset.project(),
                dataset.name(),
                dataset.description(),
                dataset.entries(),
                dataset.createdBy(),
                dataset.createdAt(),
                dataset.updatedAt());
    }
}
