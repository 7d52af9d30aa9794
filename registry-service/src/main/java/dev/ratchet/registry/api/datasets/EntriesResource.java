package dev.ratchet.registry.api.datasets;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.datasets.DatasetQueries;
import dev.ratchet.registry.application.datasets.EditEntries;
import dev.ratchet.registry.domain.datasets.Entry;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The entries of a dataset. */
@Path("/datasets/{id}/entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Datasets")
@APIResponse(responseCode = "404", description = "There is no such dataset or entry")
public class EntriesResource {
    private final DatasetQueries datasets;
    private final EditEntries edits;
    private final Caller caller;

    EntriesResource(DatasetQueries datasets, EditEntries edits, Caller caller) {
        this.datasets = datasets;
        this.edits = edits;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDatasetEntries",
            summary = "List the entries of a dataset, oldest first",
            description = "A page in the order in which they came in.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public PageView<EntryView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(datasets.entries(caller.project(), id, Paging.slice(limit, cursor)), EntryView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "addDatasetEntries",
            summary = "Add an entry, or up to 1,000",
            description = "All of them are added, or none.")
    @APIResponse(
            responseCode = "201",
            description = "What was added",
            content = @Content(schema = @Schema(implementation = AddedView.class)))
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public Response add(@PathParam("id") UUID id, EntriesRequest body) {
        List<Entry> added = edits.add(caller.project(), id, body.checked(), caller.name());
        return Response.status(Response.Status.CREATED)
                .entity(AddedView.of(added))
                .build();
    }

    @GET
    @Path("/{entry_id}")
    @Operation(
            operationId = "getDatasetEntry",
            summary = "One entry",
            description = "With its input, what a good answer is, and where it came from.")
    @APIResponse(responseCode = "200", description = "The entry")
    public EntryView get(@PathParam("id") UUID id, @PathParam("entry_id") UUID entryId) {
        return EntryView.of(datasets.entry(caller.project(), id, entryId));
    }

    @PUT
    @Path("/{entry_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "replaceDatasetEntry",
            summary = "Replace an entry",
            description = "What the body does not tell is taken away.")
    @APIResponse(responseCode = "200", description = "The entry as it is now")
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public EntryView replace(@PathParam("id") UUID id, @PathParam("entry_id") UUID entryId, EntryRequest body) {
        return EntryView.of(edits.replace(caller.project(), id, entryId, body.checked(), caller.name()));
    }

    @DELETE
    @Path("/{entry_id}")
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "removeDatasetEntry",
            summary = "Remove an entry",
            description = "It is gone at once, and its removal is published.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @PathParam("entry_id") UUID entryId) {
        edits.remove(caller.project(), id, entryId, caller.name());
    }
}
