package dev.ratchet.clustering.domain.diagnosis;

import java.util.Optional;
import java.util.UUID;

/** The newest diagnosis of each cluster. */
public interface Diagnoses {

    Optional<Diagnosed> find(UUID clusterId);

    void save(Diagnosed diagnosed);
}
