package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.Fields;
import dev.ratchet.registry.application.people.AcceptInvitation;
import dev.ratchet.registry.domain.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets those in who hold an invitation and may be nobody here yet. */
@Path("/invitations/accept")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "People")
public class AcceptResource {
    private final AcceptInvitation acceptance;

    AcceptResource(AcceptInvitation acceptance) {
        this.acceptance = acceptance;
    }

    @POST
    @SecurityRequirementsSet
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description = "Needs no sign-in. A new username becomes a user; your own with your password joins as you.")
    @APIResponse(responseCode = "200", description = "The project, and your role there")
    @APIResponse(responseCode = "404", description = "The token is unknown, expired, revoked or used")
    @APIResponse(responseCode = "409", description = "The username is somebody else's, or a member already")
    @APIResponse(responseCode = "422", description = "The username or the password cannot be meant")
    public PlaceView accept(AcceptRequest body) {
        if (body.token() == null || body.token().isBlank()) {
            throw new InvalidInput("token", "token is missing");
        }
        return PlaceView.of(acceptance.accept(body.token(), Fields.name(body.username(), "username"), body.password()));
    }
}
