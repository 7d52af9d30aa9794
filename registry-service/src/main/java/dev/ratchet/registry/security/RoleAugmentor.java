package dev.ratchet.registry.security;

import dev.ratchet.registry.application.people.PeopleQueries;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the project of the request and gives the caller the roles that they have there, and no other. Who asks for a project
 * that they do not belong to, or that does not exist, has no role.
 */
@ApplicationScoped
public class RoleAugmentor implements SecurityIdentityAugmentor {
    /** The project that a request is about, where its caller belongs to several. */
    static final String PROJECT_HEADER = "X-Ratchet-Project";

    private final PeopleQueries people;
    private final ProviderTokens tokens;

    RoleAugmentor(PeopleQueries people, ProviderTokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        String wanted = http == null ? null : http.request().getHeader(PROJECT_HEADER);
        String project = wanted == null || wanted.isBlank() ? null : wanted;
        return identity.getAttribute(Caller.KEY) == null
                ? context.runBlocking(() -> placed(identity, project))
                : Uni.createFrom().item(placed(identity, project)); // a key brings its project along
    }

    private SecurityIdentity placed(SecurityIdentity identity, @Nullable String wanted) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addPermissionChecker(identity::checkPermission);
        standing(identity, builder, wanted).ifPresent(standing -> {
            builder.addRoles(standing.role().included());
            builder.addAttribute(Caller.STANDING, standing);
        });
        return builder.build();
    }

    private Optional<Standing> standing(
            SecurityIdentity identity, QuarkusSecurityIdentity.Builder builder, @Nullable String wanted) {
        if (identity.getAttribute(Caller.KEY) instanceof Account key) {
            return Optional.of(new Standing(key.project(), key.role()))
                    .filter(standing -> wanted == null || wanted.equals(standing.project()));
        }
        Optional<String> username = tokens.isFromProvider(identity)
                ? tokens.username(identity)
                : Optional.ofNullable(identity.getAttribute(Caller.USER));
        username.ifPresent(name -> builder.addAttribute(Caller.USER, name));
        if (tokens.isCookie(identity)) {
            builder.addAttribute(Caller.BY_BROWSER, true);
        }
        return username.flatMap(name -> people.placeOf(name, wanted))
                .map(place -> new Standing(place.project(), place.role()));
    }
}
