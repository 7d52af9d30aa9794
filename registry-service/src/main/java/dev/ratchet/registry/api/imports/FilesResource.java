package dev.ratchet.registry.api.imports;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.imports.FileQueries;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The files of all versions. */
@Path("/prompt-files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Files")
public class FilesResource {
    private final FileQueries files;
    private final Caller caller;

    FilesResource(FileQueries files, Caller caller) {
        this.files = files;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List the files of all versions",
            description = "By path. The digest tells whether a file that is at hand is still the same.",
            operationId = "listPromptFiles")
    @APIResponse(responseCode = "200", description = "A page of files")
    public PageView<FileView> list(
            @Parameter(description = "Only the versions of this prompt", example = "support-intent")
                    @QueryParam("prompt")
                    @Nullable String prompt,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(files.page(caller.project(), prompt, Paging.slice(limit, cursor)), FileView::of);
    }
}
