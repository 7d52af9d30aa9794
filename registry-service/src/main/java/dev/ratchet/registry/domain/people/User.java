package dev.ratchet.registry.domain.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in.
 *
 * @param passwordHash bcrypt; {@code null} for those who come from an OpenID Connect provider
 * @param failedAttempts wrong passwords since the last right one
 * @param sessionGeneration sessions of an earlier one have ended
 */
public record User(
        long id,
        String username,
        @Nullable String passwordHash,
        int failedAttempts,
        @Nullable Instant lockedUntil,
        int sessionGeneration) {

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    @Override
    public String toString() {
        return "User " + username;
    }
}
