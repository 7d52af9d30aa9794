package dev.ratchet.registry.api.keys;

import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.domain.keys.Scope;
import dev.ratchet.registry.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps a key within its scopes, after its role has allowed what it asks for. */
public class ScopeFilter {
    private final Caller caller;

    ScopeFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void filter(ContainerRequestContext request, ResourceInfo resource) {
        if (isOpen(resource.getResourceClass()) || isOpen(resource.getResourceMethod())) {
            return;
        }
        Set<Scope> scopes = caller.scopes();
        if (scopes.isEmpty()) {
            return;
        }
        Set<Scope> enough = ScopeTable.enough(
                request.getMethod(), path(resource.getResourceClass()) + path(resource.getResourceMethod()));
        if (Collections.disjoint(scopes, enough)) {
            throw Problems.forbidden(
                    enough.isEmpty() ? "This needs a key without scopes" : "The key lacks the scope " + either(enough));
        }
    }

    private static boolean isOpen(AnnotatedElement element) {
        return element.isAnnotationPresent(PermitAll.class);
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        if (path == null || path.value().equals("/")) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    private static String either(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::wireName).collect(Collectors.joining(" or "));
    }
}
