package dev.ratchet.registry.api.evaluations;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.application.evaluations.CancelEvaluation;
import dev.ratchet.registry.application.evaluations.EvaluationQueries;
import dev.ratchet.registry.domain.evaluations.Results.Verdict;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One evaluation, and comparisons of several. */
@Path("/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Evaluations")
@APIResponse(responseCode = "404", description = "There is none of this id")
public class EvaluationResource {
    private final EvaluationQueries evaluations;
    private final CancelEvaluation cancelling;
    private final Caller caller;

    EvaluationResource(EvaluationQueries evaluations, CancelEvaluation cancelling, Caller caller) {
        this.evaluations = evaluations;
        this.cancelling = cancelling;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEvaluation",
            summary = "One evaluation",
            description =
                    "How far it is and, once it is over, its scores, counts, costs and the first of its failures.")
    @APIResponse(responseCode = "200", description = "The evaluation")
    public EvaluationView get(@PathParam("id") UUID id) {
        return EvaluationView.of(evaluations.report(caller.project(), id));
    }

    @GET
    @Path("/{id}/results")
    @Operation(
            operationId = "listEvaluationResults",
            summary = "List the results example by example",
            description = "In the order of the entries. While the evaluation goes on, those that are there so far.")
    @APIResponse(responseCode = "200", description = "A page of results")
    public PageView<ExampleResultView> results(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Only those that passed (true), failed (false) or could not be judged; all by default",
                            example = "false",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"true", "false", "unjudged"}))
                    @QueryParam("passed")
                    @Nullable String passed,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(
                evaluations.results(caller.project(), id, verdict(passed), Paging.slice(limit, cursor)),
                ExampleResultView::of);
    }

    private static @Nullable Verdict verdict(@Nullable String passed) {
        return switch (passed) {
            case null -> null;
            case "" -> null;
            case "true" -> Verdict.PASSED;
            case "false" -> Verdict.FAILED;
            case "unjudged" -> Verdict.UNJUDGED;
            default -> throw Problems.badRequest("passed must be true, false or unjudged");
        };
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "cancelEvaluation",
            summary = "Call an evaluation off",
            description = "No more entries are begun; it ends as cancelled with the results that it has.")
    @APIResponse(responseCode = "200", description = "The evaluation as it is now")
    @APIResponse(responseCode = "409", description = "It is over")
    public EvaluationView cancel(@PathParam("id") UUID id) {
        cancelling.cancel(caller.project(), id, caller.name());
        return EvaluationView.of(evaluations.report(caller.project(), id));
    }

    @GET
    @Path("/comparisons/{id}")
    @Operation(
            operationId = "getComparison",
            summary = "Models beside each other",
            description =
                    "A row for each model with quality, format pass rate, cost and latency, and which are best by what.")
    @APIResponse(responseCode = "200", description = "The comparison")
    public ComparisonView comparison(@PathParam("id") UUID id) {
        return ComparisonView.of(evaluations.comparison(caller.project(), id));
    }
}
