package dev.ratchet.registry.application.datasets;

import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.Entries;
import dev.ratchet.registry.domain.datasets.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What can be asked about datasets. */
@ApplicationScoped
@Transactional
public class DatasetQueries {
    private final Datasets datasets;
    private final Entries entries;

    DatasetQueries(Datasets datasets, Entries entries) {
        this.datasets = datasets;
        this.entries = entries;
    }

    public Page<Dataset> page(String project, Page.Slice slice) {
        return datasets.page(project, slice);
    }

    /** @throws NotFound where there is no such dataset */
    public Dataset get(String project, UUID id) {
        return datasets.find(project, id).orElseThrow(() -> unknown(id));
    }

    /** Oldest first. */
    public Page<Entry> entries(String project, UUID id, Page.Slice slice) {
        Dataset dataset = get(project, id);
        long position = slice.after() == null ? 0 : slice.after().number(0);
        return Page.of(
                entries.after(id, position, slice.probe()),
                dataset.entries(),
                slice,
                entry -> Cursor.of(entry.position()));
    }

    /** The entries behind a position, for those who read all of them: each call is a transaction of its own. */
    public List<Entry> entriesAfter(String project, UUID id, long position, int limit) {
        return datasets.find(project, id).isEmpty() ? List.of() : entries.after(id, position, limit);
    }

    /** @throws NotFound where there is no such entry */
    public Entry entry(String project, UUID id, UUID entryId) {
        get(project, id);
        return entries.find(id, entryId).orElseThrow(() -> unknownEntry(entryId));
    }

    static NotFound unknown(UUID id) {
        return new NotFound("There is no dataset " + id);
    }

    static NotFound unknownEntry(UUID id) {
        return new NotFound("The dataset has no entry " + id);
    }
}
