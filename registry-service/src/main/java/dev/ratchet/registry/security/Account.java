package dev.ratchet.registry.security;

import dev.ratchet.registry.domain.keys.Scope;
import dev.ratchet.registry.domain.people.ProjectRole;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a right API key stands for. */
record Account(
        UUID keyId,
        String name,
        ProjectRole role,
        String project,
        Set<Scope> scopes,
        @Nullable Instant expiresAt) {

    boolean hasExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
