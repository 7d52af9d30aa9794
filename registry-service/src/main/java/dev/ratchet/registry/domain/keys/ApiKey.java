package dev.ratchet.registry.domain.keys;

import dev.ratchet.registry.domain.people.ProjectRole;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API key as it is kept: all but its secret. It belongs to a project, not to who has made it. */
public record ApiKey(
        UUID id,
        String project,
        String name,
        String prefix,
        ProjectRole role,
        Set<Scope> scopes,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
