package dev.ratchet.registry.domain.evaluations;

import dev.ratchet.registry.domain.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The evaluations that are kept. */
public interface Evaluations {
    Optional<Evaluation> find(UUID id);

    /** Holds the evaluation until the transaction ends. */
    Optional<Evaluation> lock(UUID id);

    void add(Evaluation evaluation);

    void update(Evaluation evaluation);

    /** Of a prompt, newest first. */
    Page<Evaluation> page(UUID promptId, Page.Slice slice);

    /** In the order in which they were asked for. */
    List<Evaluation> compared(UUID comparisonId);
}
