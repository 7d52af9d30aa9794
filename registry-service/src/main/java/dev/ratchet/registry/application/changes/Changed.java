package dev.ratchet.registry.application.changes;

import dev.ratchet.events.data.PromptKey;
import java.util.UUID;

/** Something that replicas keep in memory is no longer what it was. Fired in the transaction that changes it. */
public record Changed(Kind kind, String id) {

    /** What of. */
    public enum Kind {
        LIVE_PROMPT,
        API_KEY,
        EVALUATION
    }

    public static Changed livePrompt(PromptKey key) {
        return new Changed(Kind.LIVE_PROMPT, key.toString());
    }

    /** It is over. */
    public static Changed evaluation(UUID id) {
        return new Changed(Kind.EVALUATION, id.toString());
    }

    public static Changed apiKey(String prefix) {
        return new Changed(Kind.API_KEY, prefix);
    }
}
