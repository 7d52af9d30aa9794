package dev.ratchet.registry.api.keys;

import dev.ratchet.registry.api.Fields;
import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.keys.KeyRing;
import dev.ratchet.registry.domain.keys.Scope;
import dev.ratchet.registry.domain.people.ProjectRole;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The project's API keys. */
@Path("/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_DECIDE)
@Tag(name = "API keys")
public class KeysResource {
    private final KeyRing keys;
    private final Caller caller;

    KeysResource(KeyRing keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listKeys",
            summary = "List keys, newest first, revoked ones too",
            description = "A key is known by its prefix; the key itself is told only when it is made.")
    @APIResponse(responseCode = "200", description = "A page of keys")
    public PageView<KeyView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(keys.page(caller.project(), Paging.slice(limit, cursor)), key -> KeyView.of(key, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createKey",
            summary = "Make a key",
            description = "The answer holds the key; it is kept as a hash only and told never again.")
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(schema = @Schema(implementation = KeyView.class)))
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public Response create(NewKeyRequest body) {
        KeyRing.Issued issued = keys.create(caller.project(), draft(body), caller.name());
        return Response.created(URI.create("/keys/" + issued.key().id()))
                .entity(KeyView.of(issued.key(), issued.text().whole()))
                .build();
    }

    private static KeyRing.Draft draft(NewKeyRequest body) {
        return new KeyRing.Draft(
                Fields.name(body.name(), "name"),
                ProjectRole.parse(body.role()),
                Scope.parse(body.scopes()),
                Fields.time(body.expiresAt(), "expires_at"));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "Counts at once and for good. What was done with it stays recorded under its name.")
    @APIResponse(responseCode = "204", description = "It is refused from now on")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public void revoke(@PathParam("id") UUID id) {
        keys.revoke(caller.project(), id, caller.name());
    }
}
