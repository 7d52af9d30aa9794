package dev.ratchet.harness.domain.datasets;

import dev.ratchet.events.DatasetEvent.DatasetEntryRemoved;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries of datasets as the registry has told them. */
public interface DatasetEntries {

    /** Adds or replaces entries, none of them twice. */
    void store(List<DatasetEntryStored> entries);

    void remove(List<DatasetEntryRemoved> entries);

    /** How many a dataset has; counts no further than the limit. */
    int count(UUID datasetId, int limit);

    /** The entries behind one, in the order of their ids; from the first where {@code null}. */
    List<DatasetEntry> after(UUID datasetId, @Nullable UUID entryId, int limit);
}
