package dev.ratchet.registry.api.failures;

import dev.ratchet.registry.api.plans.NeedsPlan;
import dev.ratchet.registry.application.failures.ReviewCluster;
import dev.ratchet.registry.application.failures.ReviewCluster.Request;
import dev.ratchet.registry.domain.failures.ReviewAction;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes what members say of clusters: whose work it is and whether it is done. What goes to production, an owner decides. */
@Path("/failures/clusters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_WRITE)
@NeedsPlan(Plan.TEAM)
@Tag(name = "Failures")
@APIResponse(responseCode = "200", description = "The cluster as it is afterwards")
@APIResponse(responseCode = "404", description = "There is no such cluster")
@APIResponse(responseCode = "409", description = "Not from the state that it is in")
@APIResponse(responseCode = "422", description = "The reason is too long, or holds what cannot be stored")
public class ReviewsResource {
    private final ReviewCluster reviews;
    private final Caller caller;

    ReviewsResource(ReviewCluster reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    @POST
    @Path("/acknowledge")
    @Operation(
            operationId = "acknowledgeCluster",
            summary = "Say that a cluster is known and worked on",
            description = "From open or reopened.")
    public ClusterView acknowledge(@PathParam("id") UUID id, ReviewRequest body) {
        return review(id, ReviewAction.ACKNOWLEDGE, body);
    }

    @POST
    @Path("/resolve")
    @Operation(
            operationId = "resolveCluster",
            summary = "Say that a cluster's cause is gone",
            description = "From any other state. When it fails again, it is reopened by itself.")
    public ClusterView resolve(@PathParam("id") UUID id, ReviewRequest body) {
        return review(id, ReviewAction.RESOLVE, body);
    }

    @POST
    @Path("/reopen")
    @Operation(
            operationId = "reopenCluster",
            summary = "Take back that a cluster is worked on or resolved",
            description = "From acknowledged or resolved; it is open then.")
    public ClusterView reopen(@PathParam("id") UUID id, ReviewRequest body) {
        return review(id, ReviewAction.REOPEN, body);
    }

    private ClusterView review(UUID id, ReviewAction action, ReviewRequest body) {
        return ClusterView.of(reviews.review(new Request(caller.project(), caller.name(), id, action, body.reason())));
    }
}
