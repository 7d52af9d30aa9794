package dev.ratchet.registry.domain.prompts;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The prompts that are kept. Whoever changes one, or a deployment of one, locks it first. */
public interface Prompts {
    Optional<Prompt> find(PromptKey key);

    /** Holds the prompt until the transaction ends. */
    Optional<Prompt> lock(PromptKey key);

    /** Holds the prompt until the transaction ends; empty where another transaction holds it. */
    Optional<Prompt> lockIfFree(UUID id);

    /** Holds the prompt of this one's name, which is added where there is none. */
    Prompt lockOrAdd(Prompt fresh);

    void update(Prompt prompt);

    /** The names of the prompts of which a version is live, archived ones too, in their order. */
    List<String> liveNames(String project);

    Page<PromptSummary> page(PromptFilter filter, Page.Slice slice);
}
