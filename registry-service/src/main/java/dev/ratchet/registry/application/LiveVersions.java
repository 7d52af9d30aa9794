package dev.ratchet.registry.application;

import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.registry.domain.Prompt;
import dev.ratchet.registry.domain.PromptVersions;
import dev.ratchet.registry.domain.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes which version of a prompt is live, and tells agents. The prompt must be held. */
@ApplicationScoped
public class LiveVersions {
    private final Prompts prompts;
    private final PromptVersions versions;
    private final Ledger ledger;

    LiveVersions(Prompts prompts, PromptVersions versions, Ledger ledger) {
        this.prompts = prompts;
        this.versions = versions;
        this.ledger = ledger;
    }

    Prompt change(Prompt prompt, String version, @Nullable UUID deploymentId, Instant at, UUID cause) {
        Prompt changed = prompt.goLive(version, deploymentId, at);
        PromptSpec spec = versions.find(prompt.id(), version)
                .orElseThrow(() -> new IllegalStateException("no version " + version + " of " + prompt.key()))
                .spec();
        versions.activate(prompt.id(), version, at);
        prompts.update(changed);
        ledger.tell(changed.event(spec), at, cause);
        return changed;
    }
}
