package dev.ratchet.events;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What agents follow: the prompt that is live now. */
public sealed interface LivePromptEvent extends Event {

    /**
     * The live version of a prompt, and who gets another one. The topic is compacted, so the newest one per prompt is always
     * there.
     *
     * @param revision grows with each change of the live version; a lower one than already seen is late and ignored
     * @param deploymentId the deployment that made it live; {@code null} for the first version
     * @param rollout {@code null} while all units get the same version
     */
    record LivePrompt(
            String project,
            String promptName,
            long revision,
            PromptSpec prompt,
            @Nullable UUID deploymentId,
            Instant publishedAt,
            @Nullable LiveRollout rollout)
            implements LivePromptEvent {
        public LivePrompt {
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(prompt, "prompt is missing");
            requireNonNull(publishedAt, "published_at is missing");
        }

        /** The arm that a unit is served; empty where none is named, and where all units get {@code prompt}. */
        public Optional<Arm> armFor(@Nullable String unit) {
            return Optional.ofNullable(rollout)
                    .filter(live -> unit != null && live.splitsUnits())
                    .map(live -> live.armOf(promptName, requireNonNull(unit)));
        }

        /** The candidate with which a unit's call is to be repeated, unseen by anybody; empty where it is not. */
        public Optional<Arm> shadowFor(@Nullable String unit) {
            return Optional.ofNullable(rollout)
                    .filter(live -> unit != null && !live.splitsUnits())
                    .map(live -> live.armOf(promptName, requireNonNull(unit)))
                    .filter(arm -> arm.variant().equals(Arm.CANDIDATE));
        }

        @Override
        public String key() {
            return new PromptKey(project, promptName).toString();
        }
    }
}
