package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.Fields;
import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.people.Invite;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The invitations to the project. */
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_DECIDE)
@Tag(name = "People")
public class InvitationsResource {
    private final Invite invitations;
    private final Caller caller;

    InvitationsResource(Invite invitations, Caller caller) {
        this.invitations = invitations;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "List invitations, newest first",
            description = "Open, accepted, revoked and expired ones. Tokens are not told.")
    @APIResponse(responseCode = "200", description = "A page of invitations")
    public PageView<InvitationView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Instant now = invitations.now();
        return PageView.of(
                invitations.page(caller.project(), Paging.slice(limit, cursor)),
                invitation -> InvitationView.of(invitation, now, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "inviteMember",
            summary = "Invite somebody",
            description = "Nothing is sent: hand the token to the person. It is told once and good for seven days.")
    @APIResponse(
            responseCode = "201",
            description = "The invitation with its token",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "422", description = "The role is missing or none")
    public Response invite(NewInvitationRequest body) {
        Invite.Issued issued = invitations.invite(
                caller.project(),
                Fields.text(body.invitee(), "invitee"),
                ProjectRole.parse(body.role()),
                caller.name());
        return Response.created(URI.create("/invitations/" + issued.invitation().id()))
                .entity(InvitationView.of(
                        issued.invitation(), issued.invitation().createdAt(), issued.token()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeInvitation",
            summary = "Take an invitation back",
            description = "For one that is still open. Revoking it twice is no error.")
    @APIResponse(responseCode = "204", description = "Its token is no longer good")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    @APIResponse(responseCode = "409", description = "It was accepted")
    public void revoke(@PathParam("id") UUID id) {
        invitations.revoke(caller.project(), id, caller.name());
    }
}
