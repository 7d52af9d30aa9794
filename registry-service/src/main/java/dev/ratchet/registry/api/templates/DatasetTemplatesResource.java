package dev.ratchet.registry.api.templates;

import dev.ratchet.registry.application.templates.TemplateQueries;
import dev.ratchet.registry.application.templates.UseTemplate;
import dev.ratchet.registry.application.templates.UseTemplate.MadeDataset;
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

/** Datasets that are ready to be used. */
@Path("/datasets/templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Templates")
public class DatasetTemplatesResource {
    private final TemplateQueries templates;
    private final UseTemplate use;
    private final Caller caller;

    DatasetTemplatesResource(TemplateQueries templates, UseTemplate use, Caller caller) {
        this.templates = templates;
        this.use = use;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List the ready datasets",
            operationId = "listDatasetTemplates",
            description = "Each comes with the prompt that it is for. They are part of the installation and the same"
                    + " in all projects.")
    @APIResponse(responseCode = "200", description = "All templates")
    public List<TemplateView> list() {
        return templates.all().stream().map(TemplateView::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "A template with its prompt and its dataset",
            operationId = "getDatasetTemplate",
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
            summary = "Make a dataset from a template",
            description =
                    "With prompt_name the template's prompt is made, too: both or, where one is refused, neither.",
            operationId = "createDatasetFromTemplate")
    @APIResponse(
            responseCode = "201",
            description = "The dataset; Location is where it is",
            content = @Content(schema = @Schema(implementation = CreatedDatasetView.class)))
    @APIResponse(responseCode = "404", description = "There is no such template")
    @APIResponse(responseCode = "409", description = "There is a dataset or a prompt of this name already")
    @APIResponse(responseCode = "422", description = "A name cannot be meant; its field is named")
    public Response create(@PathParam("id") String id, DatasetFromTemplateRequest body) {
        MadeDataset made = use.makeDataset(id, caller.project(), body.name(), body.chosenPromptName(), caller.name());
        return Response.created(UriBuilder.fromPath("/datasets/{id}").build(made.id()))
                .entity(CreatedDatasetView.of(made))
                .build();
    }
}
