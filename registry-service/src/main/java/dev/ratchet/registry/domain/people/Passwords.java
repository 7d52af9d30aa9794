package dev.ratchet.registry.domain.people;

import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a password that somebody chooses must be. Length is what makes it strong; nothing is asked of its characters. */
public final class Passwords {
    public static final int MIN_LENGTH = 12;
    /** bcrypt does not look beyond. */
    public static final int MAX_BYTES = 72;

    private Passwords() {}

    /** The password itself.
     *
     * @throws InvalidInput naming the field, where it is missing, too short, too long or the username */
    public static String chosen(@Nullable String password, String field, String username) {
        if (password == null || password.isBlank()) {
            throw new InvalidInput(field, field + " is missing");
        }
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new InvalidInput(field, field + " must have at least " + MIN_LENGTH + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidInput(
                    field, field + " is longer than " + MAX_BYTES + " bytes, and bcrypt would ignore the rest");
        }
        if (password.equalsIgnoreCase(username)) {
            throw new InvalidInput(field, field + " must not be the username");
        }
        return Texts.storable(password, field);
    }
}
