package dev.ratchet.registry.api.people;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sends a browser to the OpenID Connect provider, and takes it back signed in. */
@Path("/sign-in/provider")
@Authenticated
@AuthorizationCodeFlow
@Tag(name = "People")
public class ProviderSignInResource {

    @GET
    @Operation(
            operationId = "signInAtProvider",
            summary = "Sign in at the OpenID Connect provider",
            description = "For browsers. Without a provider it is 401, always.")
    @APIResponse(responseCode = "302", description = "To the provider")
    @APIResponse(responseCode = "303", description = "Signed in; to the start page")
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }
}
