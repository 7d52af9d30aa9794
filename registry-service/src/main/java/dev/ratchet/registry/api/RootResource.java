package dev.ratchet.registry.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Leads a person who opens the address to the description of the API. */
@Path("/")
@PermitAll
public class RootResource {

    @GET
    @Operation(hidden = true)
    public Response toSwaggerUi() {
        return Response.temporaryRedirect(URI.create("/q/swagger-ui")).build();
    }
}
