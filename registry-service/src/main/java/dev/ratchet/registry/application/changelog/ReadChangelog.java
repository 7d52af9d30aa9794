package dev.ratchet.registry.application.changelog;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.changelog.ChangelogEntry;
import dev.ratchet.registry.domain.changelog.Changelogs;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Answers what became of the versions of a prompt. */
@ApplicationScoped
public class ReadChangelog {
    private final Prompts prompts;
    private final Changelogs changelogs;

    ReadChangelog(Prompts prompts, Changelogs changelogs) {
        this.prompts = prompts;
        this.changelogs = changelogs;
    }

    /** Newest first.
     *
     * @throws NotFound where there is no such prompt */
    @Transactional
    public Page<ChangelogEntry> page(PromptKey key, Page.Slice slice) {
        Prompt prompt = prompts.find(key).orElseThrow(() -> new NotFound("There is no prompt " + key.promptName()));
        return changelogs.page(prompt.id(), slice);
    }
}
