package dev.ratchet.registry.domain.people;

import dev.ratchet.registry.domain.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may do in a project; each role may do what the next one may. */
public enum ProjectRole {
    OWNER,
    MEMBER,
    VIEWER;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProjectRole> find(@Nullable String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }

    /** The role that a request names.
     *
     * @throws InvalidInput where it is none */
    public static ProjectRole parse(@Nullable String wireName) {
        return find(wireName).orElseThrow(() -> new InvalidInput("role", "role must be one of owner, member, viewer"));
    }

    /** This role's name and those of the roles that it includes. */
    public Set<String> included() {
        return switch (this) {
            case OWNER -> Set.of("owner", "member", "viewer");
            case MEMBER -> Set.of("member", "viewer");
            case VIEWER -> Set.of("viewer");
        };
    }
}
