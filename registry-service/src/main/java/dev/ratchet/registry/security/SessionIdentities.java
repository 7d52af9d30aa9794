package dev.ratchet.registry.security;

import dev.ratchet.registry.application.people.PeopleQueries;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a session cookie into its user, unless the user's sessions have been ended since. */
@ApplicationScoped
public class SessionIdentities implements IdentityProvider<TrustedAuthenticationRequest> {
    private static final int BEFORE_JPA = 2 * SYSTEM_FIRST;

    private final PeopleQueries people;

    SessionIdentities(PeopleQueries people) {
        this.people = people;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_JPA;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.getPrincipal()));
    }

    private SecurityIdentity identity(String principal) {
        return SessionName.read(principal)
                .filter(name -> people.user(name.username())
                        .filter(user -> user.sessionGeneration() == name.generation())
                        .isPresent())
                .map(name -> (SecurityIdentity) QuarkusSecurityIdentity.builder()
                        .setPrincipal(name.principal())
                        .addAttribute(Caller.USER, name.username())
                        .addAttribute(Caller.BY_BROWSER, true)
                        .build())
                .orElseThrow(() -> new AuthenticationFailedException("The session has ended"));
    }
}
