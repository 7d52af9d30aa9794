package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.people.ChangeMembers;
import dev.ratchet.registry.application.people.PeopleQueries;
import dev.ratchet.registry.domain.people.ProjectRole;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who belongs to the project. */
@Path("/members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "People")
public class MembersResource {
    private final PeopleQueries people;
    private final ChangeMembers members;
    private final Caller caller;

    MembersResource(PeopleQueries people, ChangeMembers members, Caller caller) {
        this.people = people;
        this.members = members;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMembers",
            summary = "List members by username",
            description = "Everybody who belongs to the project, with their role.")
    @APIResponse(responseCode = "200", description = "A page of members")
    public PageView<MemberView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(people.members(caller.project(), Paging.slice(limit, cursor)), MemberView::of);
    }

    @PUT
    @Path("/{username}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_DECIDE)
    @Operation(
            operationId = "changeRole",
            summary = "Give a member another role",
            description = "Counts from their next request on, in sessions that are open as well.")
    @APIResponse(responseCode = "200", description = "The member as they are now")
    @APIResponse(responseCode = "404", description = "There is no member of this name")
    @APIResponse(responseCode = "409", description = "It is the last owner, or the provider says the role")
    @APIResponse(responseCode = "422", description = "The role is missing or none")
    public MemberView giveRole(@PathParam("username") String username, RoleRequest body) {
        ProjectRole role = ProjectRole.parse(body.role());
        return MemberView.of(members.giveRole(request(username), role));
    }

    @DELETE
    @Path("/{username}")
    @RolesAllowed(Role.MAY_DECIDE)
    @Operation(
            operationId = "removeMember",
            summary = "Remove a member",
            description = "Keys belong to the project and stay: revoke those that the member knows.")
    @APIResponse(responseCode = "204", description = "A member no more")
    @APIResponse(responseCode = "404", description = "There is no member of this name")
    @APIResponse(responseCode = "409", description = "It is the last owner")
    public void remove(@PathParam("username") String username) {
        members.remove(request(username));
    }

    private ChangeMembers.Request request(String username) {
        return new ChangeMembers.Request(caller.project(), username, caller.name());
    }
}
