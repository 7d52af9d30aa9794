package dev.ratchet.registry.domain.improvements;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import java.util.Optional;
import java.util.UUID;

/** The improvements that were asked for. */
public interface Improvements {

    void add(Improvement improvement);

    Optional<Improvement> find(UUID id);

    /** Locked until the transaction ends. */
    Optional<Improvement> lock(UUID id);

    void save(Improvement improvement);

    /** The one of the prompt that neither has a deployment nor has stopped. */
    Optional<Improvement> underWay(PromptKey prompt);

    /** Newest first. */
    Page<Improvement> page(PromptKey prompt, Page.Slice slice);
}
