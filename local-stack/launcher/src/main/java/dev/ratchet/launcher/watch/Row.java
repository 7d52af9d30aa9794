package dev.ratchet.launcher.watch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a line tells it.
 *
 * @param prompt project and prompt; {@code null} for an event that names none
 * @param detail the essential fields; may hold text from outside
 */
record Row(@Nullable String prompt, @Nullable UUID deploymentId, String detail, Tone tone) {

    /** What an event means for the one who watches. */
    enum Tone {
        PLAIN,
        GOOD,
        BAD,
        QUIET
    }

    static Row of(@Nullable Object prompt, @Nullable UUID deploymentId, String detail) {
        return new Row(prompt == null ? null : prompt.toString(), deploymentId, detail, Tone.PLAIN);
    }

    Row in(Tone newTone) {
        return new Row(prompt, deploymentId, detail, newTone);
    }
}
