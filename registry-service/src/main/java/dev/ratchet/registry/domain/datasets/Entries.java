package dev.ratchet.registry.domain.datasets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The entries that are kept. Whoever changes one holds its dataset. */
public interface Entries {
    Optional<Entry> find(UUID datasetId, UUID id);

    void add(List<Entry> entries);

    void replace(Entry entry);

    /** Whether there was one to remove. */
    boolean remove(UUID datasetId, UUID id);

    /** Removes the first of a dataset, and names them. */
    List<UUID> removeFirst(UUID datasetId, int limit);

    /** The entries behind a position, in order. */
    List<Entry> after(UUID datasetId, long position, int limit);

    /** Those of a prompt's traces that the dataset has an entry of. */
    Set<String> tracesAmong(UUID datasetId, String promptName, List<String> traceIds);
}
