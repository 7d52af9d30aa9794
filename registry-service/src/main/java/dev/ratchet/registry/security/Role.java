package dev.ratchet.registry.security;

/** The roles' names for annotations; {@link dev.ratchet.registry.domain.people.ProjectRole} says what includes what. */
public final class Role {
    public static final String MAY_DECIDE = "owner";
    public static final String MAY_WRITE = "member";
    public static final String MAY_READ = "viewer";

    private Role() {}
}
