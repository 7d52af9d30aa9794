package dev.ratchet.registry.security;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.people.ProviderUsers;
import dev.ratchet.registry.application.people.ProviderUsers.Claims;
import dev.ratchet.registry.config.ProviderConfig;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.people.ProjectRole;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Reads who somebody is from a token that the OpenID Connect provider has signed and Quarkus has checked. */
@ApplicationScoped
class ProviderTokens {
    private static final Logger LOG = Logger.getLogger(ProviderTokens.class);

    private final ProviderUsers users;
    private final ProviderConfig config;

    ProviderTokens(ProviderUsers users, ProviderConfig config) {
        this.users = users;
        this.config = config;
    }

    boolean isFromProvider(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken;
    }

    /** Whether the token came in the cookie of a session and not in a header. */
    boolean isCookie(SecurityIdentity identity) {
        return identity.getCredential(IdTokenCredential.class) != null;
    }

    /** The user's name here; none where the token names no role of ours or the user cannot be made. */
    Optional<String> username(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return highestRole(identity).flatMap(role -> known(claims(token, role)));
    }

    /** The extension has read the roles from the claim that is configured; what is no role of ours counts for nothing. */
    private static Optional<ProjectRole> highestRole(SecurityIdentity identity) {
        return identity.getRoles().stream()
                .flatMap(name -> ProjectRole.find(name).stream())
                .min(Enum::compareTo);
    }

    private Optional<String> known(Claims claims) {
        try {
            return Optional.of(users.seen(claims));
        } catch (Conflict e) {
            LOG.warnf("%s of the OpenID Connect provider has no access: %s", claims.externalId(), e.detail());
            return Optional.empty();
        }
    }

    private Claims claims(JsonWebToken token, ProjectRole role) {
        String subject = token.getSubject();
        return new Claims(
                token.getIssuer() + "#" + subject,
                text(token, config.usernameClaim()).orElse(subject),
                role,
                text(token, config.projectClaim()).orElse(PromptKey.DEFAULT_PROJECT));
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return Optional.ofNullable(token.<Object>getClaim(claim))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }
}
