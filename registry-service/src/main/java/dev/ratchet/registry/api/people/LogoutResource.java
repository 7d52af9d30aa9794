package dev.ratchet.registry.api.people;

import io.quarkus.security.Authenticated;
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
    private final String cookie;

    LogoutResource(@ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie) {
        this.cookie = cookie;
    }

    @POST
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "Takes the session's cookie out of the browser. DELETE /me/sessions ends all sessions.")
    @APIResponse(responseCode = "204", description = "The cookie is gone")
    public Response signOut() {
        NewCookie gone = new NewCookie.Builder(cookie)
                .path("/")
                .maxAge(0)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.noContent().cookie(gone).build();
    }
}
