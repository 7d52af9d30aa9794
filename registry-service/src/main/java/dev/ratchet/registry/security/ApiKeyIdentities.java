package dev.ratchet.registry.security;

import dev.ratchet.registry.domain.keys.KeyText;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Turns a right API key into its holder. */
@ApplicationScoped
public class ApiKeyIdentities implements IdentityProvider<ApiKeyRequest> {
    private final ApiKeys keys;
    private final KeyUse use;

    ApiKeyIdentities(ApiKeys keys, KeyUse use) {
        this.keys = keys;
        this.use = use;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.token()));
    }

    private SecurityIdentity identity(String token) {
        Account account = KeyText.read(token)
                .flatMap(keys::find)
                .filter(found -> !found.hasExpired(Instant.now()))
                .orElseThrow(
                        () -> new AuthenticationFailedException("The API key is unknown, wrong, revoked or expired"));
        use.of(account.keyId());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addAttribute(Caller.KEY, account)
                .build();
    }
}
