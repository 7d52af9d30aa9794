package dev.ratchet.registry.api.templates;

import dev.ratchet.registry.api.prompts.VersionView;
import dev.ratchet.registry.application.templates.TemplateQueries;
import dev.ratchet.registry.application.templates.UseTemplate;
import dev.ratchet.registry.application.templates.UseTemplate.MadePrompt;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Prompts that are ready to be used. */
@Path("/prompts/templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Templates")
public class PromptTemplatesResource {
    private final TemplateQueries templates;
    private final UseTemplate use;
    private final Caller caller;

    PromptTemplatesResource(TemplateQueries templates, UseTemplate use, Caller caller) {
        this.templates = templates;
        this.use = use;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List the ready prompts",
            operationId = "listPromptTemplates",
            description = "Each comes with a dataset to try it on. They are part of the installation and the same in"
                    + " all projects.")
    @APIResponse(responseCode = "200", description = "All templates")
    public List<TemplateView> list() {
        return templates.all().stream().map(TemplateView::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "A template with its prompt and its dataset",
            operationId = "getPromptTemplate",
            description = "What would be made, to read before it is made.")
    @APIResponse(
            responseCode = "200",
            description = "All that would be made from it",
            content = @Content(schema = @Schema(implementation = TemplateDetailView.class)))
    @APIResponse(responseCode = "404", description = "There is no such template")
    public TemplateDetailView get(@PathParam("id") String id) {
        return TemplateDetailView.of(templates.get(id));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            summary = "Make a prompt from a template",
            description = "Version 1.0.0 of a new prompt, live at once. Later changes of the template do not reach it.",
            operationId = "createPromptFromTemplate")
    @APIResponse(
            responseCode = "201",
            description = "The version as it is kept",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such template")
    @APIResponse(responseCode = "409", description = "There is a prompt of this name already")
    @APIResponse(responseCode = "422", description = "No prompt may have this name")
    public Response create(@PathParam("id") String id, PromptFromTemplateRequest body) {
        MadePrompt made = use.makePrompt(id, caller.project(), body.chosenName(), caller.name());
        return Response.created(UriBuilder.fromPath("/prompts/{name}")
                        .queryParam("version", made.version().spec().version())
                        .build(made.name()))
                .entity(VersionView.of(made.name(), made.version()))
                .build();
    }
}
