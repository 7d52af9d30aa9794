package dev.ratchet.registry.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody may do in a project; each role may do what the next one may. */
public enum Role {
    OWNER,
    MEMBER,
    VIEWER;

    /** The names for annotations. */
    public static final String MAY_DECIDE = "owner";

    public static final String MAY_WRITE = "member";
    public static final String MAY_READ = "viewer";

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> find(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }

    /** This role's name and those of the roles that it includes. */
    Set<String> included() {
        return switch (this) {
            case OWNER -> Set.of(MAY_DECIDE, MAY_WRITE, MAY_READ);
            case MEMBER -> Set.of(MAY_WRITE, MAY_READ);
            case VIEWER -> Set.of(MAY_READ);
        };
    }
}
