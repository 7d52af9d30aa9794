package dev.ratchet.registry.application.templates;

import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.List;
import java.util.UUID;

/** Where a dataset that is made from a template goes. */
public interface NewDatasets {
    /** Keeps a dataset with its entries, in the transaction of the caller. */
    UUID create(String project, String name, String description, List<NewEntry> entries, String actor);
}
