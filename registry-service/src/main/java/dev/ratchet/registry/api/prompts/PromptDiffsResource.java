package dev.ratchet.registry.api.prompts;

import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same as {@link DiffsResource}, where those look who start from a prompt. */
@Path("/prompts/diffs/{a}/{b}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Prompts")
@APIResponse(responseCode = "404", description = "The project has no such version")
public class PromptDiffsResource {
    private final DiffsResource diffs;

    PromptDiffsResource(DiffsResource diffs) {
        this.diffs = diffs;
    }

    @GET
    @Operation(
            operationId = "getPromptDiff",
            summary = "What is different between two versions, under the prompts' address",
            description = "Answers what GET /diffs/{a}/{b} answers.")
    @APIResponse(responseCode = "200", description = "The difference")
    public DiffView diff(@PathParam("a") UUID a, @PathParam("b") UUID b) {
        return diffs.diff(a, b);
    }
}
