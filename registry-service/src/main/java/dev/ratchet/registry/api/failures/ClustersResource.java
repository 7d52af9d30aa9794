package dev.ratchet.registry.api.failures;

import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.api.plans.NeedsPlan;
import dev.ratchet.registry.application.failures.FailureQueries;
import dev.ratchet.registry.domain.failures.FailureClusters.Filter;
import dev.ratchet.registry.domain.failures.FailureClusters.Order;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what goes wrong in production, alike failures together. */
@Path("/failures/clusters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@NeedsPlan(Plan.TEAM)
@Tag(name = "Failures")
public class ClustersResource {
    private final FailureQueries failures;
    private final Caller caller;

    ClustersResource(FailureQueries failures, Caller caller) {
        this.failures = failures;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listFailureClusters",
            summary = "List clusters of failures",
            description =
                    "The one that failed last or the largest comes first. Filters may be combined. A cluster that was"
                            + " merged into another is one of the other's aliases.")
    @APIResponse(responseCode = "200", description = "A page of clusters")
    public PageView<ClusterView> list(
            @Parameter(description = "Only those of this prompt", example = "support-intent")
                    @QueryParam("prompt")
                    @Nullable String prompt,
            @Parameter(
                            description = "Only those in this state",
                            example = "open",
                            schema = @Schema(implementation = ClusterState.class))
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(
                            description = "Only those that are a problem of this",
                            example = "prompt",
                            schema = @Schema(implementation = ProblemKind.class))
                    @QueryParam("problem")
                    @Nullable String problem,
            @Parameter(
                            description = "Only those that failed then or later",
                            example = "2026-11-25T00:00:00Z",
                            schema = @Schema(implementation = Instant.class))
                    @QueryParam("since")
                    @Nullable String since,
            @Parameter(
                            description = "What comes first: the one that failed last, or the largest",
                            example = "size",
                            schema =
                                    @Schema(
                                            enumeration = {"last_seen", "size"},
                                            defaultValue = "last_seen"))
                    @QueryParam("order")
                    @Nullable String order,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String name = caller.promptName(prompt);
        Order first = ClusterFilter.order(order);
        Filter filter = new Filter(
                caller.project(),
                name,
                ClusterFilter.state(state),
                ClusterFilter.problem(problem),
                ClusterFilter.since(since),
                first);
        return PageView.of(failures.page(filter, Paging.slice(limit, cursor)), ClusterView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getFailureCluster",
            summary = "One cluster of failures",
            description = "Under the id of a cluster that was merged, the one that it is a part of since.")
    @APIResponse(responseCode = "200", description = "The cluster")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public ClusterView get(@PathParam("id") UUID id) {
        return ClusterView.of(failures.get(caller.project(), id));
    }

    @GET
    @Path("/{id}/traces")
    @Operation(
            operationId = "listFailureTraces",
            summary = "List the failed traces of a cluster, newest first",
            description = "The newest 1,000 are kept, with what the sample of traces has of them.")
    @APIResponse(responseCode = "200", description = "A page of traces")
    @APIResponse(responseCode = "404", description = "There is no such cluster")
    public PageView<FailedTraceView> traces(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(failures.traces(caller.project(), id, Paging.slice(limit, cursor)), FailedTraceView::of);
    }
}
