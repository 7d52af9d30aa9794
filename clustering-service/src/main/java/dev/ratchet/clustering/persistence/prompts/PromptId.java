package dev.ratchet.clustering.persistence.prompts;

import dev.ratchet.events.data.PromptKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The key of a prompt's row. */
@Embeddable
public record PromptId(
        @Column(name = "project") String project,
        @Column(name = "prompt_name") String promptName) {

    static PromptId of(PromptKey key) {
        return new PromptId(key.project(), key.promptName());
    }

    PromptKey key() {
        return new PromptKey(project, promptName);
    }
}
