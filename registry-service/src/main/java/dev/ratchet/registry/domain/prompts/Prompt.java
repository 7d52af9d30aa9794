package dev.ratchet.registry.domain.prompts;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.registry.domain.Conflict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named prompt and which of its versions is live.
 *
 * @param revision grows by one with each change of the live version; 0 before the first
 * @param deploymentId the deployment that made the version live; {@code null} for the first version
 * @param archivedAt when it was put away; {@code null} while it is in use. What is live stays served all the same
 */
public record Prompt(
        UUID id,
        PromptKey key,
        @Nullable String liveVersion,
        long revision,
        @Nullable UUID deploymentId,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant archivedAt) {

    /** A prompt that has no version yet. */
    public static Prompt fresh(UUID id, PromptKey key, Instant at) {
        return new Prompt(id, key, null, 0, null, at, at, null);
    }

    public Prompt goLive(String version, @Nullable UUID deployment, Instant at) {
        return new Prompt(id, key, version, revision + 1, deployment, createdAt, at, archivedAt);
    }

    public Prompt archived(@Nullable Instant at) {
        return new Prompt(id, key, liveVersion, revision, deploymentId, createdAt, changedAt, at);
    }

    /** Lets a change pass.
     *
     * @throws Conflict where the prompt is archived */
    public void checkInUse() {
        if (archivedAt != null) {
            throw new Conflict("Prompt " + key.promptName() + " is archived; restore it first");
        }
    }

    /** The event that tells agents; {@code live} is the spec of the live version. */
    public LivePrompt event(PromptSpec live) {
        return new LivePrompt(key.project(), key.promptName(), revision, live, deploymentId, changedAt, null);
    }
}
