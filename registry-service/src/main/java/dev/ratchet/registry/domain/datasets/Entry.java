package dev.ratchet.registry.domain.datasets;

import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An example in a dataset.
 *
 * @param position its place in the order in which entries were added; a removed entry leaves a gap
 * @param trace the trace that it was made of; {@code null} where it was made of none
 * @param storedAt when it was added or replaced last
 */
public record Entry(
        UUID id,
        UUID datasetId,
        long position,
        NewEntry content,
        EntrySource source,
        @Nullable TraceRef trace,
        String createdBy,
        Instant createdAt,
        Instant storedAt) {

    public Entry replaced(NewEntry by, Instant at) {
        return new Entry(id, datasetId, position, by, source, trace, createdBy, createdAt, at);
    }

    public DatasetEntryStored event(String project) {
        return new DatasetEntryStored(
                datasetId,
                id,
                project,
                content.inputData(),
                content.expectedOutput(),
                content.rubric(),
                content.metadata(),
                storedAt);
    }
}
