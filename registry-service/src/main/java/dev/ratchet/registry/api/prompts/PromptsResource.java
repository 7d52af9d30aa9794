package dev.ratchet.registry.api.prompts;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.prompts.ArchivePrompt;
import dev.ratchet.registry.application.prompts.CreateVersion;
import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.domain.prompts.PromptFilter;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.Semver;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Prompts: list, add to, read, put away. */
@Path("/prompts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Prompts")
public class PromptsResource {
    private final PromptQueries prompts;
    private final CreateVersion creation;
    private final ArchivePrompt archive;
    private final Caller caller;

    PromptsResource(PromptQueries prompts, CreateVersion creation, ArchivePrompt archive, Caller caller) {
        this.prompts = prompts;
        this.creation = creation;
        this.archive = archive;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPrompts",
            summary = "List prompts by name",
            description = "A page of the project's prompts in the order of their names, each with its live version.")
    @APIResponse(responseCode = "200", description = "A page of prompts")
    public PageView<PromptView> list(
            @Parameter(description = "A part of the name, in any case", example = "support")
                    @QueryParam("search")
                    @Nullable String search,
            @Parameter(description = "Those that are archived instead of those in use", example = "true")
                    @QueryParam("archived")
                    @DefaultValue("false")
                    boolean archived,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PromptFilter filter = new PromptFilter(caller.project(), search, archived);
        return PageView.of(prompts.page(filter, Paging.slice(limit, cursor)), PromptView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "createPromptVersion",
            summary = "Add a version",
            description =
                    "The first version of a prompt is live at once. A later one is a draft until a deployment ships it."
                            + " A version never changes; whoever wants another text adds another version.")
    @APIResponse(
            responseCode = "201",
            description = "The version as it is kept",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "409", description = "The prompt has this version already, or is archived")
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public Response create(NewVersionRequest body) {
        String name = NewVersionMapping.name(body);
        PromptVersion created = creation.create(caller.prompt(name), NewVersionMapping.draft(body), caller.name());
        return Response.created(UriBuilder.fromPath("/prompts/{name}")
                        .queryParam("version", created.spec().version())
                        .build(name))
                .entity(VersionView.of(name, created))
                .build();
    }

    @GET
    @Path("/{name}")
    @Operation(
            operationId = "getPrompt",
            summary = "The live version of a prompt, or the named one",
            description = "A version with its text, schemas and metadata. Without version it is the one that is live.")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "There is no such prompt or version, or none is live")
    public VersionView get(
            @PathParam("name") String name,
            @Parameter(description = "Which version; the live one by default", example = "1.0.0")
                    @QueryParam("version")
                    @Nullable String version) {
        String wanted = version == null ? null : Semver.parse(version).toString();
        return VersionView.of(name, prompts.version(caller.prompt(name), wanted));
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "archivePrompt",
            summary = "Archive a prompt, or one of its drafts",
            description =
                    "Nothing is erased: what was ever shipped stays readable. An archived prompt takes no new versions"
                            + " and deployments; what is live of it stays served to agents until it is restored or they stop asking.")
    @APIResponse(responseCode = "204", description = "It is archived")
    @APIResponse(responseCode = "404", description = "There is no such prompt or version")
    @APIResponse(responseCode = "409", description = "The version is live, or a deployment is not decided yet")
    public void archive(
            @PathParam("name") String name,
            @Parameter(description = "The draft to archive; the whole prompt where absent", example = "1.1.0")
                    @QueryParam("version")
                    @Nullable String version) {
        if (version == null) {
            archive.archive(caller.prompt(name), caller.name());
        } else {
            archive.archiveVersion(caller.prompt(name), Semver.parse(version).toString(), caller.name());
        }
    }

    @POST
    @Path("/{name}/restore")
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "restorePrompt",
            summary = "Take an archived prompt out again",
            description = "It takes versions and deployments again. A prompt that is in use stays so.")
    @APIResponse(responseCode = "204", description = "It is in use")
    @APIResponse(responseCode = "404", description = "There is no such prompt")
    public void restore(@PathParam("name") String name) {
        archive.restore(caller.prompt(name), caller.name());
    }
}
