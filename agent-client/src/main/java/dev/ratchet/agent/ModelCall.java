package dev.ratchet.agent;

import org.jspecify.annotations.Nullable;

/** The agent's own way to ask its model. It must have no effect but the answer: it is called for shadows, too. */
@FunctionalInterface
public interface ModelCall {

    /**
     * Asks the model.
     *
     * @param prompt whose text, in whose settings
     * @param trace for whatever else becomes known: usage, cost, outcome, error
     * @return the model's text
     * @throws Exception where there is none
     */
    @Nullable String ask(RenderedPrompt prompt, TraceDraft trace) throws Exception;
}
