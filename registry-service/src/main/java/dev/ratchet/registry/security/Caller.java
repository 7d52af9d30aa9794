package dev.ratchet.registry.security;

import dev.ratchet.events.data.Names;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.keys.Scope;
import dev.ratchet.registry.domain.people.ProjectRole;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who makes the current request, and in which project. */
@RequestScoped
public class Caller {
    static final String KEY = "ratchet.key";
    static final String USER = "ratchet.user";
    static final String STANDING = "ratchet.standing";
    static final String BY_BROWSER = "ratchet.by-browser";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The user's name, or the key's. */
    public String name() {
        return user().orElseGet(() -> identity.getPrincipal().getName());
    }

    /** The user's name; empty where a key or nobody asks. */
    public Optional<String> user() {
        return Optional.ofNullable(identity.getAttribute(USER));
    }

    /** @throws ForbiddenException where the caller belongs to no project, or not to the one that was asked for */
    public String project() {
        return standing().orElseThrow(() -> new ForbiddenException()).project();
    }

    /** What the caller may do in the project; empty where there is none. */
    public Optional<ProjectRole> role() {
        return standing().map(Standing::role);
    }

    private Optional<Standing> standing() {
        return Optional.ofNullable(identity.getAttribute(STANDING));
    }

    /** What the caller's key is restricted to; empty where it is not, or where a user asks. */
    public Set<Scope> scopes() {
        return identity.getAttribute(KEY) instanceof Account key ? key.scopes() : Set.of();
    }

    /** Whether a browser may have said by itself who asks. */
    public boolean isByBrowser() {
        return identity.getAttribute(BY_BROWSER) != null;
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

    /** The name of the prompt that a list is restricted to; {@code null} where it is not.
     *
     * @throws NotFound where no prompt can have this name */
    public @Nullable String promptName(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : prompt(filter).promptName();
    }
}
