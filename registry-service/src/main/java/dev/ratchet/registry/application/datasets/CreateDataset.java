package dev.ratchet.registry.application.datasets;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.datasets.StoreEntries.Origin;
import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.DatasetText;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.datasets.EntryRules;
import dev.ratchet.registry.domain.datasets.EntrySource;
import dev.ratchet.registry.domain.datasets.NewEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Makes a dataset, with its first entries, all of them or nothing. */
@ApplicationScoped
public class CreateDataset {
    private static final int CHUNK = 500;

    private final Datasets datasets;
    private final StoreEntries storing;
    private final DatasetLimit limit;
    private final AuditLog audit;
    private final Clock clock;

    CreateDataset(Datasets datasets, StoreEntries storing, DatasetLimit limit, AuditLog audit, Clock clock) {
        this.datasets = datasets;
        this.storing = storing;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param entries read as they are stored, never all at once
     * @param source how the entries come: by hand, from a template or an import
     * @throws AlreadyExists where the project has a dataset of this name
     * @throws InvalidInput naming the field of an entry that may not be stored */
    @Transactional
    public Dataset create(
            String project, DatasetText text, Stream<NewEntry> entries, EntrySource source, String actor) {
        Instant now = clock.now();
        UUID id = EventIds.fresh();
        Dataset dataset = new Dataset(id, project, text.name(), text.description(), 0, 0, actor, now, now);
        datasets.add(dataset);
        audit.append(new AuditLog.Entry(project, actor, "create_dataset", "dataset/" + text.name(), null, now));
        Iterator<List<EntryDraft>> chunks = entries.map(EntryRules::checked)
                .map(EntryDraft::of)
                .gather(Gatherers.windowFixed(CHUNK))
                .iterator();
        while (chunks.hasNext()) {
            List<EntryDraft> chunk = chunks.next();
            limit.check(dataset, chunk.size());
            dataset = storing.store(dataset, chunk, new Origin(source, actor), now, id)
                    .dataset();
        }
        return dataset;
    }
}
