package dev.ratchet.registry.api.datasets;

import dev.ratchet.registry.application.datasets.TracesIntoDataset;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Traces that become entries. */
@Path("/datasets/{id}/from-traces")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_WRITE)
@Tag(name = "Datasets")
public class FromTracesResource {
    private final TracesIntoDataset picking;
    private final Caller caller;

    FromTracesResource(TracesIntoDataset picking, Caller caller) {
        this.picking = picking;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addTracesToDataset",
            summary = "Make entries of failed or passed traces",
            description =
                    "Of the kept traces of a prompt, the newest that are not in the dataset yet. An entry has the"
                            + " trace's input, the right answer where somebody has told it, and the trace's split in its metadata.")
    @APIResponse(responseCode = "200", description = "How many were added")
    @APIResponse(responseCode = "404", description = "There is no such dataset, or no such cluster of the prompt")
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public PickedView pick(@PathParam("id") UUID id, FromTracesRequest body) {
        return PickedView.of(picking.pick(caller.project(), id, body.choice(caller.project()), caller.name()));
    }
}
