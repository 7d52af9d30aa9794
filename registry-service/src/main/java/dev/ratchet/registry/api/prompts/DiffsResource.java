package dev.ratchet.registry.api.prompts;

import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is different between two versions. */
@Path("/diffs/{a}/{b}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Prompts")
@APIResponse(responseCode = "404", description = "The project has no such version")
public class DiffsResource {
    private final PromptQueries prompts;
    private final Caller caller;

    DiffsResource(PromptQueries prompts, Caller caller) {
        this.prompts = prompts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getDiff",
            summary = "What is different between two versions of a prompt",
            description = "As a unified diff that patch applies, word by word for a page, and in a sentence."
                    + " Versions of two different prompts are refused.")
    @APIResponse(responseCode = "200", description = "The difference")
    public DiffView diff(
            @Parameter(description = "id of the first version") @PathParam("a") UUID a,
            @Parameter(description = "id of the second version") @PathParam("b") UUID b) {
        return DiffView.of(prompts.diff(caller.project(), a, b));
    }
}
