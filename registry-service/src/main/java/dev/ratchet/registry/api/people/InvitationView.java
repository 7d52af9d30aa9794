package dev.ratchet.registry.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.registry.domain.people.Invitation;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as the API tells it. */
@Schema(name = "Invitation")
record InvitationView(
        UUID id,

        @Schema(examples = "ada@example.org") @Nullable String invitee,

        @Schema(examples = "member") String role,

        @Schema(examples = "open", description = "open, accepted, revoked or expired")
        String state,

        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,

        @Schema(description = "Told once, in the answer that makes the invitation")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String token) {

    static InvitationView of(Invitation invitation, Instant now, @Nullable String token) {
        return new InvitationView(
                invitation.id(),
                invitation.invitee(),
                invitation.role().wireName(),
                invitation.state(now),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.acceptedAt(),
                invitation.acceptedBy(),
                token);
    }
}
