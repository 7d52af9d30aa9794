package dev.ratchet.registry.application.people;

import dev.ratchet.registry.config.PeopleConfig;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.people.Lockout;
import dev.ratchet.registry.domain.people.Memberships;
import dev.ratchet.registry.domain.people.User;
import dev.ratchet.registry.domain.people.Users;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one door through which passwords are tried. The passwords of one user are looked at one after the other in each
 * replica, and a locked user's not at all: however many guesses come at once, hardly more than the limit are tried.
 */
@ApplicationScoped
public class SignIns {
    private static final String ACTOR = "system:sign_in";

    private final Users users;
    private final Memberships memberships;
    private final AuditLog audit;
    private final Clock clock;
    private final Counter failures;
    private final Counter lockouts;
    private final Lockout lockout;
    private final Turns turns = new Turns();

    SignIns(
            Users users,
            Memberships memberships,
            AuditLog audit,
            Clock clock,
            MeterRegistry metrics,
            PeopleConfig config) {
        this.users = users;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
        this.failures = metrics.counter("ratchet.registry.sign.in.failures");
        this.lockouts = metrics.counter("ratchet.registry.lockouts");
        this.lockout = config.lockout();
    }

    /** What the check finds; nothing where the user is unknown, locked or has no password, each after about the same time.
     * Not to be called in a transaction.
     *
     * @param check looks at the password; empty where it is wrong */
    public <T> Optional<T> attempt(String username, Supplier<Optional<T>> check) {
        if (findWithPassword(username).isEmpty()) {
            return refused();
        }
        Outcome<T> outcome = turns.take(username, () -> look(username, check));
        return outcome.looked() ? outcome.found() : refused();
    }

    private <T> Outcome<T> look(String username, Supplier<Optional<T>> check) {
        User user = findWithPassword(username).orElse(null);
        return user == null || isLocked(user)
                ? new Outcome<>(false, Optional.empty())
                : new Outcome<>(true, settled(user, check.get()));
    }

    /** What cannot be stored is the name of nobody. */
    private Optional<User> findWithPassword(String username) {
        return username.indexOf('\0') >= 0
                ? Optional.empty()
                : QuarkusTransaction.requiringNew()
                        .call(() -> users.find(username).filter(user -> user.passwordHash() != null));
    }

    private boolean isLocked(User user) {
        return user.lockedUntil() != null
                && user.isLocked(QuarkusTransaction.requiringNew().call(clock::now));
    }

    private <T> Optional<T> settled(User user, Optional<T> found) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (found.isPresent()) {
                users.signedIn(user.id(), clock.now());
            } else {
                countFailure(user);
            }
        });
        if (found.isEmpty()) {
            failures.increment();
        }
        return found;
    }

    private void countFailure(User user) {
        Instant now = clock.now();
        lockout.after(users.countFailure(user.id())).ifPresent(lock -> {
            users.lock(user.id(), now.plus(lock));
            lockouts.increment();
            memberships
                    .of(user.username())
                    .forEach(place -> audit.append(new AuditLog.Entry(
                            place.project(), ACTOR, "lock_user", "user/" + user.username(), "for " + lock, now)));
        });
    }

    /** Takes as long as a look at a password. */
    private <T> Optional<T> refused() {
        BcryptUtil.bcryptHash("nobody's");
        failures.increment();
        return Optional.empty();
    }

    private record Outcome<T>(boolean looked, Optional<T> found) {}
}
