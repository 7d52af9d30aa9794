package dev.ratchet.registry.application.people;

import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Secrets;
import dev.ratchet.registry.domain.keys.Keys;
import dev.ratchet.registry.domain.people.Invitation;
import dev.ratchet.registry.domain.people.Invitations;
import dev.ratchet.registry.domain.people.Membership;
import dev.ratchet.registry.domain.people.Memberships;
import dev.ratchet.registry.domain.people.Memberships.Seat;
import dev.ratchet.registry.domain.people.Passwords;
import dev.ratchet.registry.domain.people.User;
import dev.ratchet.registry.domain.people.Users;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever holds an invitation's token takes the place that it offers: as a new user, or as one who proves to be there already. */
@ApplicationScoped
public class AcceptInvitation {
    private final Invitations invitations;
    private final Users users;
    private final Memberships memberships;
    private final Keys keys;
    private final SignIns signIns;
    private final AuditLog audit;
    private final Clock clock;

    AcceptInvitation(
            Invitations invitations,
            Users users,
            Memberships memberships,
            Keys keys,
            SignIns signIns,
            AuditLog audit,
            Clock clock) {
        this.invitations = invitations;
        this.users = users;
        this.memberships = memberships;
        this.keys = keys;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    /** The new place. Nothing is told about users to who has no token that is open.
     *
     * @throws NotFound where the token is not, or no longer, good
     * @throws AlreadyExists where the name is somebody else's or a key's, or is a member already */
    public Membership accept(String token, String username, @Nullable String password) {
        Optional<User> known = QuarkusTransaction.requiringNew().call(() -> {
            open(token);
            return users.find(username);
        });
        String newHash = known.isPresent() ? null : hash(password, username);
        known.ifPresent(user -> prove(user, password));
        return QuarkusTransaction.requiringNew().call(() -> join(token, username, newHash));
    }

    private static String hash(@Nullable String password, String username) {
        return BcryptUtil.bcryptHash(Passwords.chosen(password, "password", username));
    }

    private void prove(User user, @Nullable String password) {
        String hash = user.passwordHash();
        Optional<User> proved = signIns.attempt(
                user.username(),
                () -> Optional.of(user)
                        .filter(it -> hash != null && password != null && BcryptUtil.matches(password, hash)));
        if (proved.isEmpty()) {
            throw taken();
        }
    }

    private Membership join(String token, String username, @Nullable String newHash) {
        Invitation invitation = open(token);
        if (newHash != null && !users.addIfAbsent(username, newHash, null)) {
            throw taken();
        }
        String project = invitation.project();
        memberships.lock(project);
        if (memberships.find(project, username).isPresent()) {
            throw new AlreadyExists(username + " is a member of the project already");
        }
        if (keys.isNamed(project, username)) {
            throw new AlreadyExists("A key of the project has this name, and decisions are recorded by name");
        }
        Instant now = clock.now();
        memberships.put(new Seat(project, username, invitation.role(), false));
        invitations.accepted(invitation.id(), username, now);
        audit.append(
                new AuditLog.Entry(project, username, "accept_invitation", "invitation/" + invitation.id(), null, now));
        return new Membership(project, username, invitation.role(), false, now);
    }

    private Invitation open(String token) {
        Instant now = clock.now();
        return invitations
                .lockByToken(Secrets.hash(token))
                .filter(invitation -> invitation.isOpen(now))
                .orElseThrow(() -> new NotFound("The invitation is unknown, expired, revoked or used"));
    }

    private static AlreadyExists taken() {
        return new AlreadyExists("This username is taken; if it is yours, send your own password");
    }
}
