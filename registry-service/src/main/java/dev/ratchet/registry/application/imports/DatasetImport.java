package dev.ratchet.registry.application.imports;

import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes datasets of what stands in files. */
public interface DatasetImport {
    /** Makes the dataset in the caller's transaction.
     *
     * @return whether it was made; the project may have had the very same one
     * @throws AlreadyExists where the project has another one of that name
     * @throws InvalidInput naming the field that cannot be meant */
    boolean create(String project, String name, @Nullable String description, List<NewEntry> entries, String actor);
}
