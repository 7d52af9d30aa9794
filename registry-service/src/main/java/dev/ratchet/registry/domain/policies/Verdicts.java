package dev.ratchet.registry.domain.policies;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What policies have made of replays. */
public interface Verdicts {
    Optional<Verdict> of(UUID deploymentId);

    /** Keeps the first verdict about the deployment; there is no other. */
    void keep(UUID deploymentId, Verdict verdict, Instant at);
}
