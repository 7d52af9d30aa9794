package dev.ratchet.registry.api.improvements;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.api.plans.NeedsPlan;
import dev.ratchet.registry.application.improvements.ImprovementQueries;
import dev.ratchet.registry.application.improvements.RequestImprovement;
import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.domain.improvements.Improvement;
import dev.ratchet.registry.domain.plans.Plan;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Improvements of one prompt. */
@Path("/evaluations/prompts/{name}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Improvements")
public class ImproveResource {
    private final RequestImprovement requests;
    private final ImprovementQueries improvements;
    private final PromptQueries prompts;
    private final Caller caller;

    ImproveResource(
            RequestImprovement requests, ImprovementQueries improvements, PromptQueries prompts, Caller caller) {
        this.requests = requests;
        this.improvements = improvements;
        this.prompts = prompts;
        this.caller = caller;
    }

    @POST
    @Path("/improve")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @NeedsPlan(Plan.TEAM)
    @Operation(
            operationId = "improvePrompt",
            summary = "Have better versions written and tried on a dataset",
            description =
                    "Evaluates the live version, has candidates written from what it gets wrong, and judges the best"
                            + " of them on entries that its writer has not seen. What passes is shipped where the prompt's policy"
                            + " says auto, and waits for an owner otherwise.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun; Location tells how far it is",
            content = @Content(schema = @Schema(implementation = ImprovementView.class)))
    @APIResponse(responseCode = "404", description = "There is no such prompt or dataset")
    @APIResponse(
            responseCode = "409",
            description = "The version is not live, or the prompt has an improvement or a deployment under way")
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public Response improve(@PathParam("name") String name, ImproveRequest body) {
        PromptKey key = prompts.prompt(caller.prompt(name)).key();
        Improvement asked = requests.request(key, body.toRequest(), caller.name());
        return Response.accepted(ImprovementView.of(improvements.get(caller.project(), asked.id())))
                .location(ImprovementsResource.location(asked.id()))
                .build();
    }

    @GET
    @Path("/improvements")
    @Operation(
            operationId = "listImprovements",
            summary = "List the improvements of a prompt, newest first",
            description = "With how far each is and what came of it.")
    @APIResponse(responseCode = "200", description = "A page of improvements")
    @APIResponse(responseCode = "404", description = "There is no such prompt")
    public PageView<ImprovementView> list(
            @PathParam("name") String name,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(improvements.page(caller.prompt(name), Paging.slice(limit, cursor)), ImprovementView::of);
    }
}
