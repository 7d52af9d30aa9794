package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a change that another site's page makes with the cookie of who looks at it. Browsers say in {@code Sec-Fetch-Site},
 * or at least in {@code Origin}, where a request comes from, and no page can change that; what says neither is no browser.
 */
public class CrossSiteFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Caller caller;

    CrossSiteFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void filter(ContainerRequestContext request, ResourceInfo resource) {
        if (HARMLESS.contains(request.getMethod()) || isOpen(resource) || !caller.isByCookie()) {
            return;
        }
        if (!isOurs(request)) {
            throw Problems.forbidden("With a session's cookie, changes come from this site's own pages only;"
                    + " programs use an API key");
        }
    }

    private static boolean isOpen(ResourceInfo resource) {
        return resource.getResourceClass().isAnnotationPresent(PermitAll.class)
                || resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
    }

    private static boolean isOurs(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeaderString("Origin");
        return origin == null || authority(origin).equals(request.getHeaderString("Host"));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
