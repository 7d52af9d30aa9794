package dev.ratchet.registry.domain.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a place in a project to whoever holds its token.
 *
 * @param invitee whom the inviter has in mind, a name or an address
 */
public record Invitation(
        UUID id,
        String project,
        @Nullable String invitee,
        ProjectRole role,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Instant revokedAt) {

    public boolean isOpen(Instant now) {
        return acceptedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    public String state(Instant now) {
        if (acceptedAt != null) {
            return "accepted";
        }
        if (revokedAt != null) {
            return "revoked";
        }
        return isOpen(now) ? "open" : "expired";
    }
}
