package dev.ratchet.registry.persistence.people;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.people.Invitation;
import dev.ratchet.registry.domain.people.Invitations;
import dev.ratchet.registry.persistence.NewestFirst;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Invitations in PostgreSQL. */
@ApplicationScoped
class PanacheInvitations implements Invitations, PanacheRepositoryBase<InvitationEntity, UUID> {
    @Override
    public void add(Invitation invitation, byte[] tokenHash) {
        persist(InvitationEntity.of(invitation, tokenHash));
    }

    @Override
    public Optional<Invitation> lockByToken(byte[] tokenHash) {
        return locked(find("tokenHash", tokenHash));
    }

    @Override
    public Optional<Invitation> lock(String project, UUID id) {
        return locked(find("project = ?1 and id = ?2", project, id));
    }

    private static Optional<Invitation> locked(PanacheQuery<InvitationEntity> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .map(InvitationEntity::toDomain);
    }

    @Override
    public Page<Invitation> page(String project, Page.Slice slice) {
        return NewestFirst.page(
                this,
                "project = ?1",
                slice,
                InvitationEntity::toDomain,
                invitation -> Cursor.of(invitation.createdAt(), invitation.id()),
                project);
    }

    @Override
    public void accepted(UUID id, String username, Instant at) {
        update("acceptedAt = ?2, acceptedBy = ?3 where id = ?1", id, at, username);
    }

    @Override
    public void revoked(UUID id, Instant at) {
        update("revokedAt = ?2 where id = ?1", id, at);
    }
}
