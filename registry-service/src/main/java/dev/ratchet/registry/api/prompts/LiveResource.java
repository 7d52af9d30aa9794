package dev.ratchet.registry.api.prompts;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.api.prompts.LiveAnswers.Answer;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
    static final String CACHING = "private, no-cache";
    static final String TYPE = "application/json;charset=UTF-8";

    private final LiveAnswers answers;
    private final Caller caller;

    LiveResource(LiveAnswers answers, Caller caller) {
        this.answers = answers;
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
    public Uni<Response> live(@PathParam("name") String name, @Context Request request) {
        PromptKey key = caller.prompt(name);
        Uni<Answer> answer = answers.find(key)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> Uni.createFrom()
                        .item(() -> answers.load(key))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
        return answer.map(known -> response(known, request));
    }

    private static Response response(Answer answer, Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(answer.tag());
        Response.ResponseBuilder response = unchanged != null ? unchanged : Response.ok(answer.body(), TYPE);
        return response.tag(answer.tag())
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }
}
