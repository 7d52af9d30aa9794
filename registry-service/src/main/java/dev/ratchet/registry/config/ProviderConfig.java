package dev.ratchet.registry.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The OpenID Connect provider that people may come from; none where there is no issuer. */
@ConfigMapping(prefix = "ratchet.oidc")
public interface ProviderConfig {
    /** The issuer's address; its discovery document is read from there. */
    Optional<String> issuer();

    @WithDefault("ratchet")
    String clientId();

    Optional<String> clientSecret();

    /** What a token's {@code aud} may hold instead of the client id, where access tokens are for an API of its own. */
    Optional<String> audience();

    /** Where a token says owner, member or viewer; a path such as {@code realm_access/roles} is possible. */
    @WithDefault("ratchet_role")
    String roleClaim();

    /** Where a token says the project, if it does. */
    @WithDefault("ratchet_project")
    String projectClaim();

    @WithDefault("preferred_username")
    String usernameClaim();
}
