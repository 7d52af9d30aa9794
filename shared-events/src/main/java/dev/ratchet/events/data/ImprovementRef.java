package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The improvement that a deployment belongs to; its candidates meet the entries of the dataset instead of held-out traces. */
public record ImprovementRef(UUID improvementId, UUID datasetId) {
    public ImprovementRef {
        requireNonNull(improvementId, "improvement_id is missing");
        requireNonNull(datasetId, "dataset_id is missing");
    }
}
