package dev.ratchet.registry.application.prompts;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What is live for a prompt, with its arms, as agents are told it on every way. */
@ApplicationScoped
public class LivePrompts {
    private final Prompts prompts;
    private final PromptVersions versions;

    LivePrompts(Prompts prompts, PromptVersions versions) {
        this.prompts = prompts;
        this.versions = versions;
    }

    /** As it is now.
     *
     * @throws NotFound where there is no such prompt, or none of its versions is live */
    @Transactional
    public LivePrompt now(PromptKey key) {
        Prompt prompt = prompts.find(key).orElseThrow(() -> new NotFound("There is no prompt " + key.promptName()));
        if (prompt.liveVersion() == null) {
            throw new NotFound("Prompt " + key.promptName() + " has no live version");
        }
        return versions.find(prompt.id(), prompt.liveVersion())
                .map(version -> prompt.event(version.spec()))
                .orElseThrow(() -> new IllegalStateException("no live version of " + prompt.key()));
    }
}
