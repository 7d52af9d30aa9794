package dev.ratchet.registry.api.datasets;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.datasets.ChangeDataset;
import dev.ratchet.registry.application.datasets.CreateDataset;
import dev.ratchet.registry.application.datasets.DatasetQueries;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.DatasetText;
import dev.ratchet.registry.domain.datasets.EntrySource;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Datasets. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Datasets")
public class DatasetsResource {
    private final DatasetQueries datasets;
    private final CreateDataset creation;
    private final ChangeDataset changes;
    private final Caller caller;

    DatasetsResource(DatasetQueries datasets, CreateDataset creation, ChangeDataset changes, Caller caller) {
        this.datasets = datasets;
        this.creation = creation;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDatasets",
            summary = "List datasets by name, with the numbers of their entries",
            description = "A page of the project's datasets in the order of their names.")
    @APIResponse(responseCode = "200", description = "A page of datasets")
    public PageView<DatasetView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(datasets.page(caller.project(), Paging.slice(limit, cursor)), DatasetView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "createDataset",
            summary = "Make a dataset",
            description = "With up to 1,000 entries; upload a file for more.")
    @APIResponse(
            responseCode = "201",
            description = "The dataset",
            content = @Content(schema = @Schema(implementation = DatasetView.class)))
    @APIResponse(responseCode = "409", description = "There is one of this name")
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public Response create(NewDatasetRequest body) {
        Dataset created = creation.create(
                caller.project(),
                DatasetText.of(body.name(), body.description()),
                body.checkedEntries().stream(),
                EntrySource.MANUAL,
                caller.name());
        return Response.created(UriBuilder.fromPath("/datasets/{id}").build(created.id()))
                .entity(DatasetView.of(created))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDataset",
            summary = "One dataset",
            description = "Its name and description, how many entries it has, and who made it.")
    @APIResponse(responseCode = "200", description = "The dataset")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public DatasetView get(@PathParam("id") UUID id) {
        return DatasetView.of(datasets.get(caller.project(), id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "changeDataset",
            summary = "Rename or describe a dataset",
            description = "Fields that are absent stay as they are. The entries stay the same, whatever it is called.")
    @APIResponse(responseCode = "200", description = "The dataset as it is now")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    @APIResponse(responseCode = "409", description = "There is another of this name")
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public DatasetView change(@PathParam("id") UUID id, DatasetTextRequest body) {
        return DatasetView.of(changes.describe(caller.project(), id, body.name(), body.description(), caller.name()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "removeDataset",
            summary = "Remove a dataset with its entries",
            description =
                    "It is gone at once and its name is free; each entry's removal is published in the background.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public void remove(@PathParam("id") UUID id) {
        changes.remove(caller.project(), id, caller.name());
    }
}
