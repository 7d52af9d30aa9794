package dev.ratchet.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.JsonValues;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries of datasets, so that the harness has them at hand. */
public sealed interface DatasetEvent extends Event {

    UUID datasetId();

    UUID entryId();

    @Override
    default String key() {
        return datasetId() + "/" + entryId();
    }

    /** An entry was added or replaced. */
    record DatasetEntryStored(
            UUID datasetId,
            UUID entryId,
            String project,
            JsonNode inputData,
            @Nullable String expectedOutput,
            @Nullable String rubric,
            @Nullable JsonNode metadata,
            Instant storedAt)
            implements DatasetEvent {
        public DatasetEntryStored {
            requireNonNull(datasetId, "dataset_id is missing");
            requireNonNull(entryId, "entry_id is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(inputData, "input_data is missing");
            metadata = JsonValues.orNothing(metadata);
            requireNonNull(storedAt, "stored_at is missing");
        }
    }

    /** An entry was removed. */
    record DatasetEntryRemoved(UUID datasetId, UUID entryId, Instant removedAt) implements DatasetEvent {
        public DatasetEntryRemoved {
            requireNonNull(datasetId, "dataset_id is missing");
            requireNonNull(entryId, "entry_id is missing");
            requireNonNull(removedAt, "removed_at is missing");
        }
    }
}
