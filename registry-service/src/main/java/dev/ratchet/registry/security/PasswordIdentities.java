package dev.ratchet.registry.security;

import dev.ratchet.registry.application.people.PeopleQueries;
import dev.ratchet.registry.application.people.SignIns;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.jpa.runtime.JpaIdentityProvider;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets the password be checked, by the provider of quarkus-security-jpa, of who is not locked out. */
@ApplicationScoped
public class PasswordIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private static final int BEFORE_JPA = 2 * SYSTEM_FIRST;

    private static final AuthenticationRequestContext HERE =
            check -> Uni.createFrom().item(check);

    private final JpaIdentityProvider passwords;
    private final SignIns signIns;
    private final PeopleQueries people;

    PasswordIdentities(JpaIdentityProvider passwords, SignIns signIns, PeopleQueries people) {
        this.passwords = passwords;
        this.signIns = signIns;
        this.people = people;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_JPA;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return isForgedForm(request)
                ? Uni.createFrom().failure(new AuthenticationFailedException("Another site's page has sent this"))
                : context.runBlocking(() -> identity(request));
    }

    /** A page of another site must not sign a browser in: whoever sits before it would work as somebody else. */
    private static boolean isForgedForm(UsernamePasswordAuthenticationRequest request) {
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        return http != null
                && http.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                && !OwnPages.send(http.request()::getHeader);
    }

    private SecurityIdentity identity(UsernamePasswordAuthenticationRequest request) {
        String username = request.getUsername();
        return signIns.attempt(username, () -> checked(request))
                .flatMap(right -> people.user(username))
                .map(user -> new SessionName(username, user.sessionGeneration()))
                .map(name -> (SecurityIdentity) QuarkusSecurityIdentity.builder()
                        .setPrincipal(name.principal())
                        .addAttribute(Caller.USER, username)
                        .addAttribute(Caller.BY_BROWSER, true) // which repeats HTTP Basic by itself
                        .build())
                .orElseThrow(() -> new AuthenticationFailedException("Unknown, wrong or locked"));
    }

    private Optional<SecurityIdentity> checked(UsernamePasswordAuthenticationRequest request) {
        try {
            return Optional.of(passwords.authenticate(request, HERE).await().indefinitely());
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }
}
