package dev.ratchet.registry.domain;

import org.jspecify.annotations.Nullable;

/** What a reason may look like: at most {@value #MAX_LENGTH} characters, without space around it, storable. */
public final class Reasons {
    public static final int MAX_LENGTH = 2_000;

    private Reasons() {}

    /** A person's reason, trimmed; {@code null} where there is none.
     *
     * @throws InvalidInput where it is too long or holds U+0000 */
    public static @Nullable String told(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String reason = text.strip();
        if (reason.length() > MAX_LENGTH) {
            throw new InvalidInput("reason", "reason is longer than " + MAX_LENGTH + " characters");
        }
        return Texts.storable(reason, "reason");
    }

    /** A worker's reason, cut where it is too long. */
    public static String reported(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH - 1) + "…" : text;
    }
}
