package dev.ratchet.registry.api.prompts;

import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.application.prompts.PromptQueries.Live;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What agents that ask by HTTP read. */
@Path("/prompts/{name}/live")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Prompts")
public class LiveResource {
    private final PromptQueries prompts;
    private final Caller caller;

    LiveResource(PromptQueries prompts, Caller caller) {
        this.prompts = prompts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getLivePrompt",
            summary = "The live version with all that is needed to run it",
            description = "Send the ETag of the last answer as If-None-Match: 304 says that nothing has changed.")
    @APIResponse(
            responseCode = "200",
            description = "The live version",
            content = @Content(schema = @Schema(implementation = LiveView.class)))
    @APIResponse(responseCode = "304", description = "Still the one of the ETag")
    @APIResponse(responseCode = "404", description = "There is no such prompt, or none of its versions is live")
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
