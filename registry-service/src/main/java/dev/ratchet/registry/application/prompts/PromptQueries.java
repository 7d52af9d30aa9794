package dev.ratchet.registry.application.prompts;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptSummary;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked about prompts. */
@ApplicationScoped
@Transactional
public class PromptQueries {
    private final Prompts prompts;
    private final PromptVersions versions;

    PromptQueries(Prompts prompts, PromptVersions versions) {
        this.prompts = prompts;
        this.versions = versions;
    }

    public Page<PromptSummary> page(String project, Page.Slice slice) {
        return prompts.page(project, slice);
    }

    /** A version, or the live one where none is named.
     *
     * @throws NotFound where there is none */
    public PromptVersion version(PromptKey key, @Nullable String version) {
        Prompt prompt = get(key);
        String wanted = version == null ? prompt.liveVersion() : version;
        if (wanted == null) {
            throw new NotFound("Prompt " + key.promptName() + " has no live version");
        }
        return versions.find(prompt.id(), wanted)
                .orElseThrow(() -> new NotFound("Prompt " + key.promptName() + " has no version " + wanted));
    }

    /** Highest version first. */
    public List<PromptVersion> versions(PromptKey key) {
        return versions.of(get(key).id());
    }

    public Live live(PromptKey key) {
        return new Live(get(key), version(key, null));
    }

    private Prompt get(PromptKey key) {
        return prompts.find(key).orElseThrow(() -> new NotFound("There is no prompt " + key.promptName()));
    }

    /** A prompt with its live version. */
    public record Live(Prompt prompt, PromptVersion version) {}
}
