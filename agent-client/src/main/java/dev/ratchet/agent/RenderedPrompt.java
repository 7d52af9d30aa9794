package dev.ratchet.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.LivePromptEvent.LivePrompt;

/**
 * The text for the model, with the version that it was rendered from: a new version may go live before the answer comes.
 *
 * @param input the values that were filled in
 */
public record RenderedPrompt(LivePrompt live, JsonNode input, String text) {

    /** A trace of the call that this text is for; project, prompt, version, deployment, input and model are filled in. */
    public TraceDraft trace() {
        return new TraceDraft(this);
    }
}
