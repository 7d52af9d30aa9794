package dev.ratchet.registry.application.evaluations;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.datasets.DatasetLimit;
import dev.ratchet.registry.application.datasets.StoreEntries;
import dev.ratchet.registry.application.datasets.StoreEntries.Origin;
import dev.ratchet.registry.application.evaluations.RequestEvaluation.Request;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.datasets.EntrySource;
import dev.ratchet.registry.domain.datasets.NewEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What evaluations are on: a dataset of the project, or an unlisted one that is made of the entries that come along. */
@ApplicationScoped
public class EvaluatedDatasets {
    private final Datasets datasets;
    private final StoreEntries storing;
    private final DatasetLimit limit;
    private final Clock clock;

    EvaluatedDatasets(Datasets datasets, StoreEntries storing, DatasetLimit limit, Clock clock) {
        this.datasets = datasets;
        this.storing = storing;
        this.limit = limit;
        this.clock = clock;
    }

    /** The dataset, held until the transaction ends, so that its entries are told before the evaluation is.
     *
     * @param owner the evaluation or comparison that an unlisted one is named after
     * @throws NotFound where the project has no such dataset
     * @throws InvalidInput where it has no entries */
    Dataset of(String project, Request request, UUID owner, String actor) {
        UUID id = request.datasetId();
        if (id == null) {
            return unlisted(project, request.entries(), owner, actor);
        }
        Dataset dataset = datasets.lock(project, id).orElseThrow(() -> new NotFound("There is no dataset " + id));
        if (dataset.entries() == 0) {
            throw new InvalidInput("dataset_id", "the dataset " + dataset.name() + " has no entries");
        }
        return dataset;
    }

    private Dataset unlisted(String project, List<NewEntry> entries, UUID owner, String actor) {
        Instant now = clock.now();
        UUID id = EventIds.fresh();
        Dataset dataset = new Dataset(id, project, "evaluation-" + owner, null, 0, 0, actor, now, now);
        datasets.addUnlisted(dataset);
        limit.check(dataset, entries.size());
        List<EntryDraft> drafts = entries.stream().map(EntryDraft::of).toList();
        return storing.store(dataset, drafts, new Origin(EntrySource.MANUAL, actor), now, id)
                .dataset();
    }
}
