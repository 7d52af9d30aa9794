package dev.ratchet.registry.application.people;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.config.PeopleConfig;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Secrets;
import dev.ratchet.registry.domain.people.Invitation;
import dev.ratchet.registry.domain.people.Invitations;
import dev.ratchet.registry.domain.people.ProjectRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers places in a project and takes offers back. */
@ApplicationScoped
@Transactional
public class Invite {
    private final Invitations invitations;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration validity;

    Invite(Invitations invitations, AuditLog audit, Clock clock, PeopleConfig config) {
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
        this.validity = config.invitationsHold();
    }

    public Issued invite(String project, @Nullable String invitee, ProjectRole role, String actor) {
        Instant now = clock.now();
        Invitation invitation = new Invitation(
                EventIds.fresh(), project, invitee, role, actor, now, now.plus(validity), null, null, null);
        String token = Secrets.fresh();
        invitations.add(invitation, Secrets.hash(token));
        record(invitation, actor, "invite", now);
        return new Issued(invitation, token);
    }

    public Page<Invitation> page(String project, Page.Slice slice) {
        return invitations.page(project, slice);
    }

    public Instant now() {
        return clock.now();
    }

    /** Takes the offer back; once more changes nothing.
     *
     * @throws Conflict where it was accepted already */
    public void revoke(String project, UUID id, String actor) {
        Invitation invitation =
                invitations.lock(project, id).orElseThrow(() -> new NotFound("There is no invitation of this id"));
        if (invitation.acceptedAt() != null) {
            throw new Conflict("The invitation was accepted; remove the member instead");
        }
        if (invitation.revokedAt() == null) {
            Instant now = clock.now();
            invitations.revoked(id, now);
            record(invitation, actor, "revoke_invitation", now);
        }
    }

    private void record(Invitation invitation, String actor, String action, Instant now) {
        audit.append(
                new AuditLog.Entry(invitation.project(), actor, action, "invitation/" + invitation.id(), null, now));
    }

    /** An invitation with its token, which is told once. */
    public record Issued(Invitation invitation, String token) {
        @Override
        public String toString() {
            return "Issued " + invitation.id();
        }
    }
}
