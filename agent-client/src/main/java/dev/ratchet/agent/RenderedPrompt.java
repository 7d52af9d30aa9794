package dev.ratchet.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text for the model, with the version that it was rendered from: another one may go live before the answer comes. */
public final class RenderedPrompt {
    private final Call call;
    private final String text;

    RenderedPrompt(Call call, String text) {
        this.call = call;
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** The version that serves this call, with its model settings; while a rollout is on, others may get another one. */
    public PromptSpec prompt() {
        return call.served().prompt();
    }

    public String version() {
        return prompt().version();
    }

    /** The name of the arm that serves this call; {@code null} while all units get the same version. */
    public @Nullable String variant() {
        return call.served().variant();
    }

    /** The deployment that brought the version; {@code null} where none did, as for a first version. */
    public @Nullable UUID deploymentId() {
        return call.served().deploymentId();
    }

    /** The session or user that the version was chosen for; {@code null} where none was named. */
    public @Nullable String unit() {
        return call.unit();
    }

    public PromptKey key() {
        return new PromptKey(call.live().project(), call.live().promptName());
    }

    /** The values that were filled in. */
    public JsonNode input() {
        return call.input();
    }

    /** A trace of the call that this text is for; what is known before the answer is filled in. */
    public TraceDraft trace() {
        return new TraceDraft(call);
    }

    Call call() {
        return call;
    }
}
