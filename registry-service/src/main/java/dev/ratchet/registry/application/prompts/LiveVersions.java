package dev.ratchet.registry.application.prompts;

import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.application.changes.Changed;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes which version of a prompt is live, and tells agents. The prompt must be held. */
@ApplicationScoped
public class LiveVersions {
    private final Prompts prompts;
    private final PromptVersions versions;
    private final Announcements announcements;
    private final Event<Changed> changes;

    LiveVersions(Prompts prompts, PromptVersions versions, Announcements announcements, Event<Changed> changes) {
        this.prompts = prompts;
        this.versions = versions;
        this.announcements = announcements;
        this.changes = changes;
    }

    public Prompt change(Prompt prompt, String version, @Nullable UUID deploymentId, Instant at, UUID cause) {
        Prompt changed = prompt.goLive(version, deploymentId, at);
        PromptSpec spec = versions.find(prompt.id(), version)
                .orElseThrow(() -> new IllegalStateException("no version " + version + " of " + prompt.key()))
                .spec();
        versions.activate(prompt.id(), version, at);
        prompts.update(changed);
        changes.fire(Changed.livePrompt(prompt.key()));
        announcements.make(changed.event(spec), at, cause);
        return changed;
    }
}
