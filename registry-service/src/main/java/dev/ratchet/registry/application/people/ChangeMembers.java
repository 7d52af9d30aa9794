package dev.ratchet.registry.application.people;

import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.people.Membership;
import dev.ratchet.registry.domain.people.Memberships;
import dev.ratchet.registry.domain.people.Memberships.Seat;
import dev.ratchet.registry.domain.people.ProjectRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Roles change and members go. The project's row is locked meanwhile, so that one owner at least always stays. */
@ApplicationScoped
@Transactional
public class ChangeMembers {
    private final Memberships memberships;
    private final AuditLog audit;
    private final Clock clock;

    ChangeMembers(Memberships memberships, AuditLog audit, Clock clock) {
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /** The member with the role.
     *
     * @throws Conflict where it is the last owner, or a provider says the role */
    public Membership giveRole(Request request, ProjectRole role) {
        Membership member = locked(request);
        if (member.role() == role) {
            return member;
        }
        if (member.fromProvider()) {
            throw new Conflict("The OpenID Connect provider says the role of this member; change it there");
        }
        if (member.isOwner()) {
            keepAnOwner(request.project());
        }
        memberships.put(new Seat(request.project(), request.username(), role, false));
        record(request, "change_role", "/" + role.wireName());
        return new Membership(request.project(), request.username(), role, false, member.since());
    }

    /** Takes somebody else's place away.
     *
     * @throws Conflict where it is the last owner's */
    public void remove(Request request) {
        vacate(request, "remove_member");
    }

    /** Gives the own place up.
     *
     * @throws Conflict where it is the last owner's */
    public void leave(String project, String username) {
        vacate(new Request(project, username, username), "leave_project");
    }

    private void vacate(Request request, String action) {
        if (locked(request).isOwner()) {
            keepAnOwner(request.project());
        }
        memberships.remove(request.project(), request.username());
        record(request, action, "");
    }

    private Membership locked(Request request) {
        memberships.lock(request.project());
        return memberships
                .find(request.project(), request.username())
                .orElseThrow(() -> new NotFound("There is no member of this name"));
    }

    private void keepAnOwner(String project) {
        if (memberships.owners(project) < 2) {
            throw new Conflict("This is the last owner of project " + project + "; make somebody else an owner first");
        }
    }

    private void record(Request request, String action, String detail) {
        audit.append(new AuditLog.Entry(
                request.project(),
                request.actor(),
                action,
                "member/" + request.username() + detail,
                null,
                clock.now()));
    }

    /** Whose place in which project is to change, and who wants it. */
    public record Request(String project, String username, String actor) {}
}
