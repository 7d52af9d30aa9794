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
import java.util.Optional;

/** Turns a right API key into its holder. */
@ApplicationScoped
public class ApiKeyIdentities implements IdentityProvider<ApiKeyRequest> {
    private final KnownKeys keys;
    private final KeyUse use;

    ApiKeyIdentities(KnownKeys keys, KeyUse use) {
        this.keys = keys;
        this.use = use;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        Optional<KeyText> text = KeyText.read(request.token());
        Optional<KeptKey> known = text.flatMap(keys::atHand);
        return known.isPresent()
                ? Uni.createFrom().item(() -> identity(text, known))
                : context.runBlocking(() -> identity(text, text.flatMap(keys::find)));
    }

    private SecurityIdentity identity(Optional<KeyText> text, Optional<KeptKey> kept) {
        Account account = text.flatMap(shown -> kept.flatMap(key -> key.opensWith(shown)))
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
