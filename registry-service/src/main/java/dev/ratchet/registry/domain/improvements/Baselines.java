package dev.ratchet.registry.domain.improvements;

import java.util.Optional;
import java.util.UUID;

/** The evaluations of baselines. */
public interface Baselines {

    Optional<Baseline> find(UUID evaluationId);
}
