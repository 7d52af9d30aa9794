package dev.ratchet.harness.application.datasets;

import dev.ratchet.events.DatasetEvent;
import dev.ratchet.events.DatasetEvent.DatasetEntryRemoved;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.harness.domain.datasets.DatasetEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the entries of datasets as they are told. */
@ApplicationScoped
public class KeepDatasetEntries {
    private final DatasetEntries entries;

    KeepDatasetEntries(DatasetEntries entries) {
        this.entries = entries;
    }

    /** Applies events in their order; of several about one entry the last decides. */
    @Transactional
    public void follow(List<DatasetEvent> events) {
        Map<String, DatasetEvent> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(event.key(), event));
        entries.store(of(last.values(), DatasetEntryStored.class));
        entries.remove(of(last.values(), DatasetEntryRemoved.class));
    }

    private static <E extends DatasetEvent> List<E> of(Collection<DatasetEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
