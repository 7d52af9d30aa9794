package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.OwnPages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a change that another site's page makes with the cookie, or the remembered password, of who looks at it. */
public class CrossSiteFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final Caller caller;

    CrossSiteFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void filter(ContainerRequestContext request, ResourceInfo resource) {
        if (HARMLESS.contains(request.getMethod()) || isOpen(resource) || !caller.isByBrowser()) {
            return;
        }
        if (!OwnPages.send(request::getHeaderString)) {
            throw Problems.forbidden(
                    "With a session or a password, a browser's changes come from this site's own pages only;"
                            + " programs use an API key");
        }
    }

    private static boolean isOpen(ResourceInfo resource) {
        return resource.getResourceClass().isAnnotationPresent(PermitAll.class)
                || resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
    }
}
