package dev.ratchet.registry.api.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.domain.datasets.Entry;
import dev.ratchet.registry.domain.datasets.EntrySource;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An example in a dataset, as the API tells it. */
@Schema(name = "DatasetEntry")
record EntryView(
        UUID id,
        UUID datasetId,
        @Schema(type = SchemaType.OBJECT) JsonNode inputData,
        @Nullable String expectedOutput,
        @Nullable String rubric,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode metadata,

        @Schema(description = "How it came here", examples = "upload")
        EntrySource source,

        @Schema(description = "The trace that it was made of; null for others") @Nullable String sourceTraceId,

        String createdBy,
        Instant createdAt,

        @Schema(description = "When it was added or replaced last")
        Instant storedAt) {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.datasetId(),
                entry.content().inputData(),
                entry.content().expectedOutput(),
                entry.content().rubric(),
                entry.content().metadata(),
                entry.source(),
                entry.trace() == null ? null : entry.trace().traceId(),
                entry.createdBy(),
                entry.createdAt(),
                entry.storedAt());
    }
}
