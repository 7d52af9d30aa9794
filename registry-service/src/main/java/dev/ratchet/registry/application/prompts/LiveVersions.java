package dev.ratchet.registry.application.prompts;

import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.application.changes.Changed;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import dev.ratchet.registry.domain.prompts.Split;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes which version of a prompt is live and who gets another one, and tells agents. The prompt must be held. */
@ApplicationScoped
public class LiveVersions {
    private final Prompts prompts;
    private final PromptVersions versions;
    private final LivePrompts live;
    private final Announcements announcements;
    private final Event<Changed> changes;

    LiveVersions(
            Prompts prompts,
            PromptVersions versions,
            LivePrompts live,
            Announcements announcements,
            Event<Changed> changes) {
        this.prompts = prompts;
        this.versions = versions;
        this.live = live;
        this.announcements = announcements;
        this.changes = changes;
    }

    /** Makes the version live for all. */
    public Prompt change(Prompt prompt, String version, @Nullable UUID deploymentId, Instant at, UUID cause) {
        return change(prompt, version, deploymentId, null, at, cause);
    }

    /** Makes the version live for all but a holdback. */
    public Prompt change(
            Prompt prompt,
            String version,
            @Nullable UUID deploymentId,
            @Nullable Split holdback,
            Instant at,
            UUID cause) {
        versions.activate(prompt.id(), version, at);
        return tell(prompt.goLive(version, deploymentId, holdback, at), at, cause);
    }

    /** Lets the live version be, and gives other units than before another one; none, where there is no split. */
    public Prompt share(Prompt prompt, @Nullable Split split, Instant at, UUID cause) {
        return tell(prompt.shared(split, at), at, cause);
    }

    private Prompt tell(Prompt changed, Instant at, UUID cause) {
        prompts.update(changed);
        changes.fire(Changed.livePrompt(changed.key()));
        announcements.make(live.of(changed), at, cause);
        return changed;
    }
}
