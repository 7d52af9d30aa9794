package dev.ratchet.registry.persistence.people;

import dev.ratchet.registry.domain.people.User;
import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Row of {@code users}; a password is kept as a bcrypt hash. */
@Entity
@Table(name = "users")
@UserDefinition
@SuppressWarnings("NullAway.Init")
public class UserEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Username
    public String username;

    @Password
    public @Nullable String password;

    /** What everybody is who signs in; all other roles are those of a membership. */
    @Roles
    @Formula("'user'")
    public String role;

    public @Nullable String externalId;
    public int failedAttempts;
    public @Nullable Instant lockedUntil;
    public int sessionGeneration;
    public @Nullable Instant lastSignInAt;

    User toDomain() {
        return new User(id, username, password, failedAttempts, lockedUntil, sessionGeneration);
    }
}
