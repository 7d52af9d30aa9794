package dev.ratchet.registry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** A real OpenID Connect provider in this process, which the registry is told to trust. */
public class Provider implements QuarkusTestResourceLifecycleManager {
    static final String CLIENT = "ratchet-registry";
    static final String ISSUER = "people";
    private static final long AN_HOUR = 3_600;
    private static final MockOAuth2Server SERVER = new MockOAuth2Server();

    @Override
    public Map<String, String> start() {
        SERVER.start(InetAddress.getLoopbackAddress(), 0);
        return Map.of(
                "ratchet.oidc.issuer",
                SERVER.issuerUrl(ISSUER).toString(),
                "ratchet.oidc.client-id",
                CLIENT,
                "ratchet.oidc.client-secret",
                "a secret that is at least 32 characters long");
    }

    @Override
    public void stop() {
        SERVER.shutdown();
    }

    /** A token for this registry that holds for an hour. */
    static String token(String subject, Map<String, Object> claims) {
        return token(ISSUER, subject, CLIENT, claims, AN_HOUR);
    }

    static String token(String issuer, String subject, String audience, Map<String, Object> claims, long seconds) {
        return SERVER.issueToken(issuer, CLIENT, answer(issuer, subject, audience, claims, seconds))
                .serialize();
    }

    /** What the provider says of whom it signs in next. */
    static void next(String subject, Map<String, Object> claims) {
        SERVER.enqueueCallback(answer(ISSUER, subject, CLIENT, claims, AN_HOUR));
    }

    private static DefaultOAuth2TokenCallback answer(
            String issuer, String subject, String audience, Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of(audience), claims, seconds);
    }
}
