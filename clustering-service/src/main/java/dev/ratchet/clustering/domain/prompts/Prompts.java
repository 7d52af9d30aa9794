package dev.ratchet.clustering.domain.prompts;

import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.List;

/** The prompts, each with its lock. */
public interface Prompts {

    /** The prompt, created where it is new, locked until the transaction ends. */
    PromptState lock(PromptKey key);

    void save(PromptState state);

    /** Prompts whose trigger should be looked at. */
    List<PromptKey> due(Instant now);
}
