package dev.ratchet.registry.api.prompts;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.prompts.CreateVersion;
import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.application.prompts.PromptQueries.Live;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.Semver;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Prompts and their versions. */
@Path("/prompts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Prompts")
public class PromptsResource {
    private final PromptQueries prompts;
    private final CreateVersion creation;
    private final Caller caller;

    PromptsResource(PromptQueries prompts, CreateVersion creation, Caller caller) {
        this.prompts = prompts;
        this.creation = creation;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List prompts by name")
    public PageView<PromptView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(prompts.page(caller.project(), Paging.slice(limit, cursor)), PromptView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            summary = "Add a version",
            description = "The first version of a prompt is live at once. A later one is a draft.")
    @APIResponse(
            responseCode = "201",
            description = "The version as it is kept",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "409", description = "The prompt has this version already")
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
    @Operation(summary = "The live version of a prompt, or the named one")
    public VersionView get(
            @PathParam("name") String name,
            @Parameter(example = "1.0.0") @QueryParam("version") @Nullable String version) {
        String wanted = version == null ? null : Semver.parse(version).toString();
        return VersionView.of(name, prompts.version(caller.prompt(name), wanted));
    }

    @GET
    @Path("/{name}/versions")
    @Operation(summary = "All versions of a prompt, highest first")
    public List<VersionView> versions(@PathParam("name") String name) {
        return prompts.versions(caller.prompt(name)).stream()
                .map(version -> VersionView.of(name, version))
                .toList();
    }

    @GET
    @Path("/{name}/live")
    @Operation(
            summary = "The live version with all that is needed to run it",
            description = "Send the ETag of the last answer as If-None-Match: 304 says that nothing has changed.")
    @APIResponse(
            responseCode = "200",
            description = "The live version",
            content = @Content(schema = @Schema(implementation = LiveView.class)))
    @APIResponse(responseCode = "304", description = "Still the one of the ETag")
    public Response live(@PathParam("name") String name, @Context Request request) {
        Live live = prompts.live(caller.prompt(name));
        EntityTag tag = new EntityTag(Long.toString(live.prompt().revision()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(LiveView.of(live));
        CacheControl cache = new CacheControl();
        cache.setNoCache(true);
        cache.setPrivate(true);
        return answer.tag(tag).cacheControl(cache).build();
    }
}
