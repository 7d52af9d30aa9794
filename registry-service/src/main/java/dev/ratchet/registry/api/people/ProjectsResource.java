package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.Fields;
import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.application.people.CreateProject;
import dev.ratchet.registry.domain.people.Membership;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The projects of who asks. */
@Path("/projects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "People")
public class ProjectsResource {
    private final Places places;
    private final CreateProject creation;
    private final Caller caller;

    ProjectsResource(Places places, CreateProject creation, Caller caller) {
        this.places = places;
        this.creation = creation;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listProjects",
            summary = "List your projects by name; a key has one",
            description = "Each with your role there. Choose one with the header X-Ratchet-Project.")
    @APIResponse(responseCode = "200", description = "All of your projects")
    public List<PlaceView> list() {
        return places.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_DECIDE)
    @Operation(
            operationId = "createProject",
            summary = "Open a project",
            description = "For a user who is an owner of the current one; they own the new one, too.")
    @APIResponse(
            responseCode = "201",
            description = "Your place in the new project",
            content = @Content(schema = @Schema(implementation = PlaceView.class)))
    @APIResponse(responseCode = "409", description = "The name is taken")
    @APIResponse(responseCode = "422", description = "The name is missing or cannot be one")
    public Response create(NewProjectRequest body) {
        String founder = caller.user()
                .orElseThrow(() -> Problems.forbidden("A project needs a person who owns it; an API key cannot"));
        Membership place = creation.create(Fields.name(body.name(), "name"), founder);
        return Response.created(URI.create("/projects"))
                .entity(PlaceView.of(place))
                .build();
    }
}
