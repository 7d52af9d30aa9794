package dev.ratchet.registry.domain.people;

import java.time.Instant;

/**
 * Somebody's place in a project.
 *
 * @param fromProvider whether an OpenID Connect provider says the role, so that nobody changes it here
 */
public record Membership(String project, String username, ProjectRole role, boolean fromProvider, Instant since) {

    public boolean isOwner() {
        return role == ProjectRole.OWNER;
    }
}
