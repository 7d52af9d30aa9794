package dev.ratchet.registry.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds the roles that a role includes, and a user's project. */
@ApplicationScoped
public class RoleAugmentor implements SecurityIdentityAugmentor {
    private final Users users;

    RoleAugmentor(Users users) {
        this.users = users;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous()
                ? Uni.createFrom().item(identity)
                : context.runBlocking(() -> augmented(identity));
    }

    private SecurityIdentity augmented(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder(identity);
        identity.getRoles().forEach(name -> Role.find(name).ifPresent(role -> builder.addRoles(role.included())));
        if (identity.getAttribute(Caller.PROJECT) == null) {
            users.projectOf(identity.getPrincipal().getName())
                    .ifPresent(project -> builder.addAttribute(Caller.PROJECT, project));
        }
        return builder.build();
    }
}
