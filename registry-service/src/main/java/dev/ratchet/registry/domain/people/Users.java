package dev.ratchet.registry.domain.people;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those who sign in. */
public interface Users {
    Optional<User> find(String username);

    /** Whom a provider knows under this issuer and subject. */
    Optional<User> findExternal(String externalId);

    /** Whether the user was added; one of this name that is there already stays as it is. */
    boolean addIfAbsent(String username, @Nullable String passwordHash, @Nullable String externalId);

    /** Sets the password, ends every session and lifts a lock. */
    void setPassword(long id, String passwordHash);

    void endSessions(long id);

    /** One wrong password more; answers how many in a row there are now. */
    int countFailure(long id);

    void lock(long id, Instant until);

    /** Forgets wrong passwords. */
    void signedIn(long id, Instant at);
}
