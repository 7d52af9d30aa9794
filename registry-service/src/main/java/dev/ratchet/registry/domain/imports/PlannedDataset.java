package dev.ratchet.registry.domain.imports;

import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dataset that a file wants to add. */
public record PlannedDataset(String name, @Nullable String description, List<NewEntry> entries, Place place) {}
