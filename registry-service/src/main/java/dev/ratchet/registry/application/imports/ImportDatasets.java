package dev.ratchet.registry.application.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.application.datasets.CreateDataset;
import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.DatasetText;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.Entries;
import dev.ratchet.registry.domain.datasets.Entry;
import dev.ratchet.registry.domain.datasets.EntryJson;
import dev.ratchet.registry.domain.datasets.EntryRules;
import dev.ratchet.registry.domain.datasets.EntrySource;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.imports.ImportItem;
import dev.ratchet.registry.domain.imports.ImportItem.Action;
import dev.ratchet.registry.domain.imports.PlannedDataset;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Makes datasets of what stands in files; one that is there with the same entries is left as it is. */
@ApplicationScoped
class ImportDatasets {
    private static final int CHUNK = 500;

    private final Datasets datasets;
    private final Entries entries;
    private final CreateDataset creation;

    ImportDatasets(Datasets datasets, Entries entries, CreateDataset creation) {
        this.datasets = datasets;
        this.entries = entries;
        this.creation = creation;
    }

    /**
     * What becomes of each, by name, which keeps two imports from waiting for each other.
     *
     * @param refused whether all will be undone anyhow; from then on nothing is made and the rest is only checked
     * @throws AlreadyExists where somebody else makes one of that name at the same time
     */
    List<ImportItem> take(String project, List<PlannedDataset> planned, boolean refused, String actor) {
        List<ImportItem> items = new ArrayList<>();
        planned.stream().sorted(Comparator.comparing(PlannedDataset::name)).forEach(dataset -> {
            boolean checkOnly = refused || items.stream().anyMatch(ImportItem::isRefused);
            items.add(take(project, dataset, checkOnly, actor));
        });
        return items;
    }

    private ImportItem take(String project, PlannedDataset planned, boolean checkOnly, String actor) {
        int size = planned.entries().size();
        String entries = size + (size == 1 ? " entry" : " entries");
        Optional<Dataset> known = datasets.named(project, planned.name());
        if (known.isPresent()) {
            return isSame(known.get(), planned.entries())
                    ? ImportItem.dataset(planned, Action.UNCHANGED, entries)
                    : ImportItem.dataset(
                            planned,
                            Action.CONFLICT,
                            "There is a dataset " + planned.name() + " with other entries already");
        }
        try {
            make(project, planned, checkOnly, actor);
            return ImportItem.dataset(planned, Action.CREATED, entries);
        } catch (InvalidInput e) {
            return ImportItem.dataset(planned, Action.INVALID, e.detail());
        }
    }

    private void make(String project, PlannedDataset planned, boolean checkOnly, String actor) {
        DatasetText text = DatasetText.of(planned.name(), planned.description());
        if (checkOnly) {
            planned.entries().forEach(EntryRules::checked);
        } else {
            creation.create(project, text, planned.entries().stream(), EntrySource.IMPORT, actor);
        }
    }

    private boolean isSame(Dataset known, List<NewEntry> wanted) {
        if (known.entries() != wanted.size()) {
            return false;
        }
        Iterator<NewEntry> next = wanted.iterator();
        List<Entry> chunk = entries.after(known.id(), 0, CHUNK);
        while (!chunk.isEmpty()) {
            for (Entry entry : chunk) {
                if (!next.hasNext() || !isSame(entry.content(), next.next())) {
                    return false;
                }
            }
            chunk = entries.after(known.id(), chunk.getLast().position(), CHUNK);
        }
        return !next.hasNext();
    }

    private static boolean isSame(NewEntry kept, NewEntry wanted) {
        return kept.equals(asKept(wanted));
    }

    /** As it would come back: a number is kept as it is written, and read into another class than here. */
    private static NewEntry asKept(NewEntry wanted) {
        JsonNode metadata = wanted.metadata();
        return new NewEntry(
                EntryJson.stored(wanted.inputData().toString()),
                wanted.expectedOutput(),
                wanted.rubric(),
                metadata == null ? null : EntryJson.stored(metadata.toString()));
    }
}
