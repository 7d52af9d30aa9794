package dev.ratchet.registry.security;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of {@code users}: somebody who signs in with a name and a password, which is kept as a bcrypt hash. */
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
    public String password;

    @Roles
    public String role;

    public String project;
}
