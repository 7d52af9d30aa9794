package dev.ratchet.registry.application.imports;

import dev.ratchet.registry.application.datasets.CreateDataset;
import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.DatasetText;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.Entries;
import dev.ratchet.registry.domain.datasets.Entry;
import dev.ratchet.registry.domain.datasets.EntrySource;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.imports.PlannedDataset;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

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

    /** Makes the dataset in the caller's transaction.
     *
     * @return whether it was made; the project may have had the very same one
     * @throws AlreadyExists where the project has another one of that name
     * @throws InvalidInput naming the field that cannot be meant */
    boolean take(String project, PlannedDataset planned, String actor) {
        boolean same = datasets.named(project, planned.name())
                .filter(known -> isSame(known, planned.entries()))
                .isPresent();
        if (!same) {
            DatasetText text = DatasetText.of(planned.name(), planned.description());
            creation.create(project, text, planned.entries().stream(), EntrySource.IMPORT, actor);
        }
        return !same;
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

    /** By their text, as a number may be kept in another class of the JSON library than it was read in. */
    private static boolean isSame(NewEntry kept, NewEntry wanted) {
        return Objects.toString(kept).equals(Objects.toString(wanted));
    }
}
