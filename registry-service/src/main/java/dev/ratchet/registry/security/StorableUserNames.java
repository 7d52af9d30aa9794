package dev.ratchet.registry.security;

import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns away names that the database cannot even be asked for; the others go to the next provider. */
@ApplicationScoped
public class StorableUserNames implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return SYSTEM_FIRST;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        try {
            Texts.storable(request.getUsername(), "name");
            return Uni.createFrom().nullItem();
        } catch (InvalidInput e) {
            return Uni.createFrom().failure(new AuthenticationFailedException("There is no such user", e));
        }
    }
}
