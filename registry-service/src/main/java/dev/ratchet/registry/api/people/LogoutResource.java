package dev.ratchet.registry.api.people;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ends the session of one browser. */
@Path("/logout")
@Authenticated
@Tag(name = "People")
public class LogoutResource {
    private final SecurityIdentity identity;
    private final OidcSession providerSession;
    private final String cookie;

    LogoutResource(
            SecurityIdentity identity,
            OidcSession providerSession,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie) {
        this.identity = identity;
        this.providerSession = providerSession;
        this.cookie = cookie;
    }

    @POST
    @Blocking
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "Takes the session's cookie out of the browser. DELETE /me/sessions ends all sessions.")
    @APIResponse(responseCode = "204", description = "The cookie is gone")
    public Uni<Response> signOut() {
        Uni<Void> ended = identity.getCredential(IdTokenCredential.class) == null
                ? Uni.createFrom().voidItem()
                : providerSession.logout();
        return ended.map(done -> Response.noContent().cookie(gone()).build());
    }

    private NewCookie gone() {
        return new NewCookie.Builder(cookie)
                .path("/")
                .maxAge(0)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
