package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.application.people.ChangeMembers;
import dev.ratchet.registry.application.people.ChangePassword;
import dev.ratchet.registry.domain.keys.Scope;
import dev.ratchet.registry.domain.people.ProjectRole;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody may know and do about themselves. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "People")
public class MeResource {
    private final Places places;
    private final ChangePassword passwords;
    private final ChangeMembers members;
    private final Caller caller;

    MeResource(Places places, ChangePassword passwords, ChangeMembers members, Caller caller) {
        this.places = places;
        this.passwords = passwords;
        this.members = members;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Who you are, and what you may do where",
            description = "The name that your decisions are recorded under, your role in the project of the request,"
                    + " and all your projects.")
    @APIResponse(responseCode = "200", description = "You")
    public MeView me() {
        return new MeView(
                caller.name(),
                caller.user().isPresent() ? "user" : "key",
                caller.role().isPresent() ? caller.project() : null,
                caller.role().map(ProjectRole::wireName).orElse(null),
                Scope.names(caller.scopes()),
                places.all());
    }

    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Change your password",
            description = "All of your sessions end, this one too. A wrong old password counts like one at sign-in.")
    @APIResponse(responseCode = "204", description = "The new password holds")
    @APIResponse(responseCode = "409", description = "You sign in at an OpenID Connect provider")
    @APIResponse(responseCode = "422", description = "The old password is wrong, or the new one not good enough")
    public void password(PasswordRequest body) {
        passwords.change(user(), body.oldPassword(), body.newPassword());
    }

    @DELETE
    @Path("/sessions")
    @Operation(
            operationId = "endSessions",
            summary = "Sign out everywhere",
            description = "For people. Keys are not sessions and stay good.")
    @APIResponse(responseCode = "204", description = "Every session of yours has ended, this one too")
    public void endSessions() {
        passwords.endSessions(user());
    }

    @DELETE
    @Path("/membership")
    @RolesAllowed(Role.MAY_READ)
    @Operation(
            operationId = "leaveProject",
            summary = "Leave the project",
            description = "The project of the request. An owner may let you in again.")
    @APIResponse(responseCode = "204", description = "You are a member no more")
    @APIResponse(responseCode = "409", description = "You are the last owner")
    public void leave() {
        members.leave(caller.project(), user());
    }

    private String user() {
        return caller.user().orElseThrow(() -> Problems.forbidden("This is for people; an API key cannot do it"));
    }
}
