package dev.ratchet.clustering.domain.prompts;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of a prompt.
 *
 * @param revision of the live version; lower ones are late
 * @param live {@code null} until the registry has told
 * @param checkDue whether something happened since the trigger was last looked at
 */
public record PromptState(
        PromptKey key,
        long revision,
        @Nullable PromptSpec live,
        boolean checkDue,
        @Nullable Instant coolDownUntil) {

    public boolean rests(Instant now) {
        return coolDownUntil != null && now.isBefore(coolDownUntil);
    }

    /** Whether candidates for this version are still of use. */
    public boolean isLive(String version) {
        return live != null && live.version().equals(version);
    }

    public PromptState with(LivePrompt told) {
        return told.revision() <= revision
                ? this
                : new PromptState(key, told.revision(), told.prompt(), true, coolDownUntil);
    }

    public PromptState due(boolean nowDue) {
        return new PromptState(key, revision, live, nowDue, coolDownUntil);
    }

    /** Rests never get shorter by a late fact. */
    public PromptState restingUntil(Instant until) {
        boolean longer = coolDownUntil == null || until.isAfter(coolDownUntil);
        return new PromptState(key, revision, live, true, longer ? until : coolDownUntil);
    }
}
