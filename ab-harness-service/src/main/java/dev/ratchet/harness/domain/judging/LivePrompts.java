package dev.ratchet.harness.domain.judging;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import java.util.Optional;

/** The version of each prompt that is live. */
public interface LivePrompts {

    /** A lower revision than the known one changes nothing. */
    void follow(LivePrompt told);

    Optional<PromptSpec> find(PromptKey prompt);

    /** As {@link #find}; until the transaction ends nobody else may lock this prompt. */
    Optional<PromptSpec> lock(PromptKey prompt);
}
