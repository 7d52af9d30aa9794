package dev.ratchet.registry.application.datasets;

import dev.ratchet.registry.config.DatasetsConfig;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;

/** How many entries a dataset may have, those of uploads that are being published included. */
@ApplicationScoped
public class DatasetLimit {
    private final Uploads uploads;
    private final DatasetsConfig config;

    DatasetLimit(Uploads uploads, DatasetsConfig config) {
        this.uploads = uploads;
        this.config = config;
    }

    /** @throws InvalidInput where the dataset, which is held, cannot take so many more */
    public void check(Dataset held, long more) {
        if (more > room(held)) {
            throw new InvalidInput("entries", "a dataset has at most " + config.maxEntries() + " entries");
        }
    }

    /** How many entries the dataset can take. */
    public long room(Dataset dataset) {
        return config.maxEntries() - dataset.entries() - uploads.pending(dataset.id());
    }
}
