package dev.ratchet.registry.application.datasets;

import dev.ratchet.events.DatasetEvent.DatasetEntryRemoved;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.application.datasets.StoreEntries.Origin;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.Entries;
import dev.ratchet.registry.domain.datasets.Entry;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.datasets.EntrySource;
import dev.ratchet.registry.domain.datasets.NewEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Adds, replaces and removes entries by hand. */
@ApplicationScoped
public class EditEntries {
    private final Datasets datasets;
    private final Entries entries;
    private final StoreEntries storing;
    private final DatasetLimit limit;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    EditEntries(
            Datasets datasets,
            Entries entries,
            StoreEntries storing,
            DatasetLimit limit,
            Announcements announcements,
            AuditLog audit,
            Clock clock) {
        this.datasets = datasets;
        this.entries = entries;
        this.storing = storing;
        this.limit = limit;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds all of the entries, which are checked, or none.
     *
     * @throws NotFound where there is no such dataset */
    @Transactional
    public List<Entry> add(String project, UUID id, List<NewEntry> added, String actor) {
        Dataset held = held(project, id);
        limit.check(held, added.size());
        Instant now = clock.now();
        List<EntryDraft> drafts = added.stream().map(EntryDraft::of).toList();
        audit(held, actor, "add_dataset_entries", "", now);
        return storing.store(held, drafts, new Origin(EntrySource.MANUAL, actor), now, EventIds.fresh())
                .entries();
    }

    /** @throws NotFound where there is no such entry */
    @Transactional
    public Entry replace(String project, UUID id, UUID entryId, NewEntry by, String actor) {
        Dataset held = held(project, id);
        Entry before = entries.find(id, entryId).orElseThrow(() -> DatasetQueries.unknownEntry(entryId));
        Instant now = clock.now();
        Entry replaced = before.replaced(by, now);
        entries.replace(replaced);
        datasets.update(held.touched(now));
        announcements.make(replaced.event(project), now, EventIds.fresh());
        audit(held, actor, "replace_dataset_entry", "/" + entryId, now);
        return replaced;
    }

    /** @throws NotFound where there is no such entry */
    @Transactional
    public void remove(String project, UUID id, UUID entryId, String actor) {
        Dataset held = held(project, id);
        if (!entries.remove(id, entryId)) {
            throw DatasetQueries.unknownEntry(entryId);
        }
        Instant now = clock.now();
        datasets.update(held.withOneLess(now));
        announcements.make(new DatasetEntryRemoved(id, entryId, now), now, EventIds.fresh());
        audit(held, actor, "remove_dataset_entry", "/" + entryId, now);
    }

    private Dataset held(String project, UUID id) {
        return datasets.lock(project, id).orElseThrow(() -> DatasetQueries.unknown(id));
    }

    private void audit(Dataset dataset, String actor, String action, String entry, Instant now) {
        audit.append(
                new AuditLog.Entry(dataset.project(), actor, action, "dataset/" + dataset.name() + entry, null, now));
    }
}
