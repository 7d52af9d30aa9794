package dev.ratchet.registry.security;

import dev.ratchet.registry.config.ProviderConfig;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;

/** Switches OpenID Connect on where an issuer is configured: bearer tokens for programs, the code flow for browsers. */
@ApplicationScoped
public class ProviderSetup {
    private final ProviderConfig config;

    ProviderSetup(ProviderConfig config) {
        this.config = config;
    }

    void configure(@Observes Oidc oidc) {
        config.issuer().ifPresent(issuer -> oidc.create(tenant(issuer)));
    }

    private OidcTenantConfig tenant(String issuer) {
        OidcTenantConfigBuilder tenant = OidcTenantConfig.authServerUrl(issuer)
                .applicationType(ApplicationType.HYBRID)
                .clientId(config.clientId())
                .roles()
                .roleClaimPath(config.roleClaim())
                .end()
                .token()
                .audience(Stream.concat(Stream.of(config.clientId()), config.audience().stream())
                        .toList())
                .end();
        config.clientSecret().ifPresent(tenant::credentials);
        return tenant.build();
    }
}
