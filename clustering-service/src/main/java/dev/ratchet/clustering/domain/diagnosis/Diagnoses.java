package dev.ratchet.clustering.domain.diagnosis;

import java.util.Optional;
import java.util.UUID;

/** What a model said last of each cluster that matters. What rules say is found anew each time. */
public interface Diagnoses {

    Optional<Diagnosed> find(UUID clusterId);

    void save(Diagnosed diagnosed);
}
