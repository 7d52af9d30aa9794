package dev.ratchet.registry.persistence.people;

import dev.ratchet.registry.domain.people.Invitation;
import dev.ratchet.registry.domain.people.ProjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code invitations}. */
@Entity
@Table(name = "invitations")
@SuppressWarnings("NullAway.Init")
public class InvitationEntity {
    @Id
    public UUID id;

    public String project;
    public @Nullable String invitee;
    public ProjectRole role;
    public byte[] tokenHash;
    public String invitedBy;
    public Instant createdAt;
    public Instant expiresAt;
    public @Nullable Instant acceptedAt;
    public @Nullable String acceptedBy;
    public @Nullable Instant revokedAt;

    static InvitationEntity of(Invitation invitation, byte[] tokenHash) {
        InvitationEntity row = new InvitationEntity();
        row.id = invitation.id();
        row.project = invitation.project();
        row.invitee = invitation.invitee();
        row.role = invitation.role();
        row.tokenHash = tokenHash;
        row.invitedBy = invitation.invitedBy();
        row.createdAt = invitation.createdAt();
        row.expiresAt = invitation.expiresAt();
        return row;
    }

    Invitation toDomain() {
        return new Invitation(
                id, project, invitee, role, invitedBy, createdAt, expiresAt, acceptedAt, acceptedBy, revokedAt);
    }
}
