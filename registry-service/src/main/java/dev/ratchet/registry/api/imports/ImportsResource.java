package dev.ratchet.registry.api.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.PromptFileReader;
import dev.ratchet.registry.formats.langfuse.LangfuseReader;
import dev.ratchet.registry.formats.promptfoo.PromptfooReader;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Takes files: all that is in one, or nothing of it. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({
    ImportsResource.YAML,
    "text/yaml",
    "application/x-yaml",
    "text/plain",
    MediaType.APPLICATION_JSON,
    ImportsResource.LINES
})
@RolesAllowed(Role.MAY_WRITE)
@Tag(name = "Files")
public class ImportsResource {
    static final String YAML = "application/yaml";
    static final String LINES = "application/x-ndjson";
    private static final String DRY_RUN = "Only tell what would be done";
    private static final String NAME = "Of the dataset, and of prompts without a name of their own";

    private final ImportAnswer answer;

    ImportsResource(ImportAnswer answer) {
        this.answer = answer;
    }

    @POST
    @Path("/prompts")
    @Operation(
            summary = "Take prompt files",
            description =
                    "One YAML document a version. A version that is there with the same content is unchanged, one with"
                            + " other content a conflict. Of a new prompt the lowest version is live at once, the others are drafts.",
            operationId = "importPromptFiles")
    @APIResponse(
            responseCode = "200",
            description = "What was done",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "400", description = "Not YAML; line and column are told")
    @APIResponse(responseCode = "409", description = "A version is there with other content; nothing was done")
    @APIResponse(responseCode = "422", description = "Something cannot be meant; nothing was done")
    public Response prompts(
            @Parameter(description = DRY_RUN, example = "true", schema = @Schema(implementation = Boolean.class))
                    @QueryParam("dry_run")
                    @Nullable String dryRun,
            @RequestBody(
                            description = "YAML documents, one a version",
                            content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
                    InputStream body) {
        return answer.to(body, dryRun, PromptFileReader::plan);
    }

    @POST
    @Path("/promptfoo")
    @Operation(
            summary = "Take a promptfoo configuration",
            description = "A version for each prompt, and a dataset of the tests. What has no counterpart is listed.",
            operationId = "importPromptfoo")
    @APIResponse(
            responseCode = "200",
            description = "What was done",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "Something of that name is there; nothing was done")
    @APIResponse(responseCode = "422", description = "Something cannot be meant; nothing was done")
    public Response promptfoo(
            @Parameter(description = NAME, example = "support-intent") @QueryParam("name") @Nullable String name,
            @Parameter(description = DRY_RUN, example = "true", schema = @Schema(implementation = Boolean.class))
                    @QueryParam("dry_run")
                    @Nullable String dryRun,
            @RequestBody(
                            description = "The configuration",
                            content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
                    InputStream body) {
        String checked = ImportAnswer.name(name);
        return answer.to(body, dryRun, bytes -> PromptfooReader.plan(bytes, checked));
    }

    @POST
    @Path("/langfuse")
    @Operation(
            summary = "Take an export of Langfuse",
            description =
                    "Prompts with all their versions, or dataset items: JSON as its API gives it, or a value a line.",
            operationId = "importLangfuse")
    @APIResponse(
            responseCode = "200",
            description = "What was done",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "Something of that name is there; nothing was done")
    @APIResponse(responseCode = "422", description = "Something cannot be meant; nothing was done")
    public Response langfuse(
            @Parameter(description = NAME, example = "support-intent") @QueryParam("name") @Nullable String name,
            @Parameter(description = DRY_RUN, example = "true", schema = @Schema(implementation = Boolean.class))
                    @QueryParam("dry_run")
                    @Nullable String dryRun,
            @RequestBody(
                            description = "The export",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = JsonNode.class)),
                                @Content(mediaType = LINES, schema = @Schema(implementation = String.class))
                            })
                    InputStream body) {
        String checked = ImportAnswer.name(name);
        return answer.to(body, dryRun, bytes -> LangfuseReader.plan(bytes, checked));
    }

    @ServerExceptionMapper
    public Response unreadable(UnreadableFile e) {
        return ImportAnswer.unreadable(e);
    }
}
