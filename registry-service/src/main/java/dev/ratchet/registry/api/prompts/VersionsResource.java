package dev.ratchet.registry.api.prompts;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The versions of a prompt and where they come from. */
@Path("/prompts/{name}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Prompts")
@APIResponse(responseCode = "404", description = "There is no such prompt")
public class VersionsResource {
    private final PromptQueries prompts;
    private final Caller caller;

    VersionsResource(PromptQueries prompts, Caller caller) {
        this.prompts = prompts;
        this.caller = caller;
    }

    @GET
    @Path("/versions")
    @Operation(
            operationId = "listPromptVersions",
            summary = "The versions of a prompt, highest first",
            description = "A page of the versions in the order of semantic versions, each with its text.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    public PageView<VersionView> versions(
            @PathParam("name") String name,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(
                prompts.versions(caller.prompt(name), Paging.slice(limit, cursor)),
                version -> VersionView.of(name, version));
    }

    @GET
    @Path("/lineage")
    @Operation(
            operationId = "getLineage",
            summary = "Which version came from which",
            description =
                    "All versions without their texts, highest first, and an edge from each parent to each child.")
    @APIResponse(responseCode = "200", description = "The versions as a tree")
    public LineageView lineage(@PathParam("name") String name) {
        return LineageView.of(name, prompts.outlines(caller.prompt(name)));
    }
}
