package dev.ratchet.registry.domain.prompts;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.registry.domain.Conflict;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A named prompt and which of its versions is live.
 *
 * @param revision grows by one with each change of the live version; 0 before the first
 * @param deploymentId the deployment that made the version live; {@code null} for the first version
 * @param split who gets which version; {@code null} while all units get the same
 * @param archivedAt when it was put away; {@code null} while it is in use. What is live stays served all the same
 */
public record Prompt(
        UUID id,
        PromptKey key,
        @Nullable String liveVersion,
        long revision,
        @Nullable UUID deploymentId,
        @Nullable Split split,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant archivedAt) {

    /** A prompt that has no version yet. */
    public static Prompt fresh(UUID id, PromptKey key, Instant at) {
        return new Prompt(id, key, null, 0, null, null, at, at, null);
    }

    /** Another version is live, for all or but for a holdback. */
    public Prompt goLive(String version, @Nullable UUID deployment, @Nullable Split holdback, Instant at) {
        return new Prompt(id, key, version, revision + 1, deployment, holdback, createdAt, at, archivedAt);
    }

    /** The same version is live, and other units than before get another one, or none do. */
    public Prompt shared(@Nullable Split newer, Instant at) {
        return new Prompt(id, key, liveVersion, revision + 1, deploymentId, newer, createdAt, at, archivedAt);
    }

    public Prompt archived(@Nullable Instant at) {
        return new Prompt(id, key, liveVersion, revision, deploymentId, split, createdAt, changedAt, at);
    }

    /** Whether a candidate is on its way to the users of this prompt. */
    public boolean hasRollout() {
        return split != null && split.isGradual();
    }

    /** Whether some units get this version by a rollout or a holdback. */
    public boolean gives(String version) {
        return split != null && split.uses(version);
    }

    /** Lets a change pass.
     *
     * @throws Conflict where the prompt is archived */
    public void checkInUse() {
        if (archivedAt != null) {
            throw new Conflict("Prompt " + key.promptName() + " is archived; restore it first");
        }
    }

    /** What agents are told: the live version, and who gets another one.
     *
     * @param specs of the prompt's versions, by number */
    public LivePrompt live(Function<String, PromptSpec> specs) {
        return new LivePrompt(
                key.project(),
                key.promptName(),
                revision,
                specs.apply(requireNonNull(liveVersion, "no version is live")),
                deploymentId,
                changedAt,
                split == null ? null : split.rollout(specs));
    }
}
