package dev.ratchet.registry.domain.imports;

import java.util.List;

/**
 * What a file says, before anything is done.
 *
 * @param invalid what cannot be meant
 * @param warnings what is taken otherwise than it stands there, in words
 */
public record ImportPlan(
        List<PlannedVersion> versions,
        List<PlannedDataset> datasets,
        List<ImportItem> invalid,
        List<Unsupported> unsupported,
        List<String> warnings) {}
