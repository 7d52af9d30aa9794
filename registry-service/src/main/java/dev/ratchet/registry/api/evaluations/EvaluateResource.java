package dev.ratchet.registry.api.evaluations;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.evaluations.EvaluationQueries;
import dev.ratchet.registry.application.evaluations.EvaluationQueries.Report;
import dev.ratchet.registry.application.evaluations.RequestEvaluation;
import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.domain.evaluations.Comparison;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Evaluations of one prompt. */
@Path("/evaluations/prompts/{name}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Evaluations")
@APIResponse(responseCode = "404", description = "There is no such prompt, version or dataset, or none is live")
public class EvaluateResource {
    private final RequestEvaluation requests;
    private final EvaluationQueries evaluations;
    private final PromptQueries prompts;
    private final Waiting waiting;
    private final Caller caller;

    EvaluateResource(
            RequestEvaluation requests,
            EvaluationQueries evaluations,
            PromptQueries prompts,
            Waiting waiting,
            Caller caller) {
        this.requests = requests;
        this.evaluations = evaluations;
        this.prompts = prompts;
        this.waiting = waiting;
        this.caller = caller;
    }

    @POST
    @Path("/evaluate")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "evaluatePrompt",
            summary = "Evaluate a version on a dataset",
            description =
                    "Asks the model about every entry and scores its answers. Waits up to 25 seconds for the result;"
                            + " Prefer: wait=N sets another time, and Prefer: respond-async is answered at once (RFC 7240).")
    @APIResponse(
            responseCode = "201",
            description = "It is over: the whole result",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It goes on; Location tells how far it is",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public Response evaluate(@PathParam("name") String name, @Context HttpHeaders headers, EvaluateRequest body) {
        PromptKey key = existing(name);
        Evaluation asked = requests.request(key, body.toRequest(), body.namedModel(), caller.name());
        return waiting.answer(headers, List.of(asked.id()), "/evaluations/" + asked.id(), () -> view(asked.id()));
    }

    private EvaluationView view(UUID id) {
        Report report = evaluations.report(caller.project(), id);
        return EvaluationView.of(report);
    }

    @POST
    @Path("/compare")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "compareModels",
            summary = "Evaluate a version with several models",
            description =
                    "One evaluation for each model, all on the same entries, to compare quality, cost and latency."
                            + " Waits for all of them as a single evaluation does.")
    @APIResponse(
            responseCode = "201",
            description = "All are over: the models beside each other",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Some go on; Location tells how far they are",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public Response compare(@PathParam("name") String name, @Context HttpHeaders headers, CompareRequest body) {
        PromptKey key = existing(name);
        Comparison asked = requests.compare(key, body.toRequest(), body.namedModels(), caller.name());
        List<UUID> ids = asked.evaluations().stream().map(Evaluation::id).toList();
        return waiting.answer(
                headers,
                ids,
                "/evaluations/comparisons/" + asked.id(),
                () -> ComparisonView.of(evaluations.comparison(caller.project(), asked.id())));
    }

    /** The prompt comes first: of one that is not there nothing is said about the body. */
    private PromptKey existing(String name) {
        return prompts.prompt(caller.prompt(name)).key();
    }

    @GET
    @Operation(
            operationId = "listEvaluations",
            summary = "List the evaluations of a prompt, newest first",
            description = "With their figures, of whatever version and model.")
    @APIResponse(responseCode = "200", description = "A page of evaluations")
    public PageView<EvaluationSummaryView> list(
            @PathParam("name") String name,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(
                evaluations.page(caller.prompt(name), Paging.slice(limit, cursor)), EvaluationSummaryView::of);
    }
}
