package dev.ratchet.registry.security;

import dev.ratchet.events.data.Names;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.NotFound;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who makes the current request, and in which project. */
@RequestScoped
public class Caller {
    static final String PROJECT = "ratchet.project";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String name() {
        return identity.getPrincipal().getName();
    }

    /** @throws ForbiddenException where the caller belongs to no project */
    public String project() {
        String project = identity.getAttribute(PROJECT);
        if (project == null) {
            throw new ForbiddenException("no project");
        }
        return project;
    }

    /** A prompt of the caller's project.
     *
     * @throws NotFound where none can have this name */
    public PromptKey prompt(String name) {
        try {
            return new PromptKey(project(), Names.name(name, "name"));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no prompt of this name; " + e.getMessage());
        }
    }
}
