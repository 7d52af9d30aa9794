package dev.ratchet.registry.application.people;

import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.people.Memberships;
import dev.ratchet.registry.domain.people.Passwords;
import dev.ratchet.registry.domain.people.User;
import dev.ratchet.registry.domain.people.Users;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody's own password, for another. All of their sessions end. */
@ApplicationScoped
public class ChangePassword {
    private final Users users;
    private final SignIns signIns;
    private final Memberships memberships;
    private final AuditLog audit;
    private final Clock clock;

    ChangePassword(Users users, SignIns signIns, Memberships memberships, AuditLog audit, Clock clock) {
        this.users = users;
        this.signIns = signIns;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes it.
     *
     * @throws InvalidInput where the old one is wrong or the new one not good enough */
    public void change(String username, @Nullable String oldPassword, @Nullable String newPassword) {
        String chosen = Passwords.chosen(newPassword, "new_password", username);
        User user = proved(username, oldPassword == null ? "" : oldPassword);
        String hash = BcryptUtil.bcryptHash(chosen);
        QuarkusTransaction.requiringNew().run(() -> {
            users.setPassword(user.id(), hash);
            record(username, "change_password");
        });
    }

    /** A wrong old password counts like a wrong one at sign-in, as somebody else may sit at an open session. */
    private User proved(String username, String password) {
        User user = QuarkusTransaction.requiringNew()
                .call(() -> users.find(username))
                .orElseThrow();
        String hash = user.passwordHash();
        if (hash == null) {
            throw new Conflict("This user signs in at an OpenID Connect provider and has no password here");
        }
        return signIns.attempt(username, () -> Optional.of(user).filter(it -> BcryptUtil.matches(password, hash)))
                .orElseThrow(() -> new InvalidInput("old_password", "old_password is wrong, or the user is locked"));
    }

    public void endSessions(String username) {
        QuarkusTransaction.requiringNew()
                .run(() -> users.find(username).ifPresent(user -> {
                    users.endSessions(user.id());
                    record(username, "end_sessions");
                }));
    }

    /** A user belongs to no project in particular: each of theirs is told. */
    private void record(String username, String action) {
        Instant now = clock.now();
        memberships
                .of(username)
                .forEach(place -> audit.append(
                        new AuditLog.Entry(place.project(), username, action, "user/" + username, null, now)));
    }
}
