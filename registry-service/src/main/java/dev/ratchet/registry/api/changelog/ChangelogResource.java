package dev.ratchet.registry.api.changelog;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.changelog.ReadChangelog;
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

/** The changelog of a prompt. */
@Path("/prompts/{name}/changelog")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Prompts")
public class ChangelogResource {
    private final ReadChangelog changelog;
    private final Caller caller;

    ChangelogResource(ReadChangelog changelog, Caller caller) {
        this.changelog = changelog;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listChangelog",
            summary = "What became of each version of a prompt, newest first",
            description =
                    "Who wrote it and why, what its replay measured, who shipped it, rejected it or took it back and"
                            + " for which reason, and where the evidence is.")
    @APIResponse(responseCode = "200", description = "A page of the changelog")
    @APIResponse(responseCode = "404", description = "No such prompt")
    public PageView<ChangelogView> list(
            @PathParam("name") String name,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(changelog.page(caller.prompt(name), Paging.slice(limit, cursor)), ChangelogView::of);
    }
}
