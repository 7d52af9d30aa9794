package dev.ratchet.agent;

import dev.ratchet.events.data.PromptKey;

/** No version of the prompt is live, or none is known yet. */
public final class NoLivePrompt extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoLivePrompt(PromptKey prompt) {
        super("no live version of " + prompt + " is known");
    }
}
