package dev.ratchet.registry.security;

import dev.ratchet.registry.domain.keys.KeyText;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code Authorization: Bearer rk_…} or {@code X-API-Key: rk_…}; what is no API key is left to the next mechanism. */
@ApplicationScoped
public class ApiKeyMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    private static final String KEY_HEADER = "X-API-Key";
    private static final int BEFORE_BASIC = 3_000;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Optional<String> token = token(context.request().getHeader(HttpHeaderNames.AUTHORIZATION))
                .or(() -> key(context.request().getHeader(KEY_HEADER)));
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        ApiKeyRequest request = new ApiKeyRequest(token.get());
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context));
    }

    /** What looks like a key of ours in an {@code Authorization} header; other bearers are a provider's. */
    static Optional<String> token(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(text -> key(text.substring(BEARER.length())));
    }

    private static Optional<String> key(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(token -> token.startsWith(KeyText.MARK));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"ratchet\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiKeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, BEARER.strip()));
    }

    @Override
    public int getPriority() {
        return BEFORE_BASIC;
    }
}
