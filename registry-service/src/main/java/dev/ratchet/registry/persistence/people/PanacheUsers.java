package dev.ratchet.registry.persistence.people;

import dev.ratchet.registry.domain.people.User;
import dev.ratchet.registry.domain.people.Users;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users in PostgreSQL. Each change is one statement, so that two at a time both count. */
@ApplicationScoped
class PanacheUsers implements Users, PanacheRepository<UserEntity> {
    private static final Duration SIGN_IN_RESOLUTION = Duration.ofMinutes(1);

    @Override
    public Optional<User> find(String username) {
        return find("username", username).singleResultOptional().map(UserEntity::toDomain);
    }

    @Override
    public Optional<User> findExternal(String externalId) {
        return find("externalId", externalId).singleResultOptional().map(UserEntity::toDomain);
    }

    @Override
    public boolean addIfAbsent(String username, @Nullable String passwordHash, @Nullable String externalId) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into users (username, password, external_id)
                                values (?1, cast(?2 as text), cast(?3 as text)) on conflict do nothing""")
                        .setParameter(1, username)
                        .setParameter(2, passwordHash)
                        .setParameter(3, externalId)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void setPassword(long id, String passwordHash) {
        update(
                "password = ?2, sessionGeneration = sessionGeneration + 1, failedAttempts = 0, lockedUntil = null"
                        + " where id = ?1",
                id,
                passwordHash);
    }

    @Override
    public void endSessions(long id) {
        update("sessionGeneration = sessionGeneration + 1 where id = ?1", id);
    }

    @Override
    public int countFailure(long id) {
        return (Integer) getEntityManager()
                .createNativeQuery(
                        "update users set failed_attempts = failed_attempts + 1 where id = ?1 returning failed_attempts",
                        Integer.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    @Override
    public void lock(long id, Instant until) {
        update("lockedUntil = ?2 where id = ?1", id, until);
    }

    /** Writes nothing where there is nothing to forget and the last sign-in was a moment ago. */
    @Override
    public void signedIn(long id, Instant at) {
        update(
                "failedAttempts = 0, lockedUntil = null, lastSignInAt = ?2 where id = ?1"
                        + " and (failedAttempts > 0 or lastSignInAt is null or lastSignInAt < ?3)",
                id,
                at,
                at.minus(SIGN_IN_RESOLUTION));
    }
}
