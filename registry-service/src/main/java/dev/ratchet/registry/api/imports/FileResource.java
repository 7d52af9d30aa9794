package dev.ratchet.registry.api.imports;

import dev.ratchet.registry.application.imports.FileQueries;
import dev.ratchet.registry.domain.prompts.Semver;
import dev.ratchet.registry.formats.PromptFileWriter;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A version as a file. */
@Path("/prompts/{name}/file")
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Files")
public class FileResource {
    private static final String EXAMPLE = """
            name: support-intent
            version: 1.1.0
            parent_version: 1.0.0
            template_text: |
              Answer with one word: billing, refund or shipping.

              Message: {{message}}
            metadata:
              model: ratchet-local-1
            """;

    private final FileQueries files;
    private final Caller caller;

    FileResource(FileQueries files, Caller caller) {
        this.files = files;
        this.caller = caller;
    }

    @GET
    @Produces(ImportsResource.YAML)
    @Operation(
            summary = "A version as a YAML file",
            description = "The live version, or the named one. Of one version there is one file, byte for byte.",
            operationId = "getPromptFile")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = ImportsResource.YAML,
                            schema = @Schema(implementation = String.class),
                            example = EXAMPLE))
    @APIResponse(responseCode = "404", description = "There is no such version")
    public Response file(
            @PathParam("name") String name,
            @Parameter(description = "Which version; the live one by default", example = "1.1.0")
                    @QueryParam("version")
                    @Nullable String version) {
        String wanted = version == null ? null : Semver.parse(version).toString();
        return Response.ok(PromptFileWriter.write(files.file(caller.prompt(name), wanted)))
                .build();
    }
}
