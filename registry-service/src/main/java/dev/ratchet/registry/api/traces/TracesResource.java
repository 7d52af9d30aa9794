package dev.ratchet.registry.api.traces;

import dev.ratchet.registry.api.Choices;
import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.application.traces.TraceQueries;
import dev.ratchet.registry.domain.traces.Traces;
import dev.ratchet.registry.domain.traces.Verdict;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A recent sample of what agents publish. */
@Path("/traces")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Traces")
public class TracesResource {
    private final TraceQueries traces;
    private final Caller caller;

    TracesResource(TraceQueries traces, Caller caller) {
        this.traces = traces;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTraces",
            summary = "List the kept traces of a prompt, newest first",
            description = "A sample: some a minute and the newest 1,000 of each verdict are kept.")
    @APIResponse(responseCode = "200", description = "A page of traces")
    public PageView<TraceView> list(
            @Parameter(required = true, description = "Whose traces", example = "support-intent")
                    @QueryParam("prompt")
                    @Nullable String prompt,
            @Parameter(
                            description = "Only those that were judged so; all by default",
                            example = "failed",
                            schema = @Schema(implementation = Verdict.class))
                    @QueryParam("verdict")
                    @Nullable String verdict,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (prompt == null || prompt.isBlank()) {
            throw Problems.badRequest("prompt is missing");
        }
        Traces.Filter filter = new Traces.Filter(
                caller.prompt(prompt), Choices.one(Verdict.values(), Verdict::wireName, "verdict", verdict), null);
        return PageView.of(traces.page(filter, Paging.slice(limit, cursor)), TraceView::of);
    }

    @GET
    @Path("/{trace_id}")
    @Operation(
            operationId = "getTrace",
            summary = "One kept trace",
            description = "What the agent was asked and answered, how that was judged and why.")
    @APIResponse(responseCode = "200", description = "The trace")
    @APIResponse(responseCode = "404", description = "It is not, or no longer, kept")
    public TraceView get(@PathParam("trace_id") String traceId) {
        return TraceView.of(traces.get(caller.project(), traceId));
    }
}
