package dev.ratchet.registry.api.deployments;

import dev.ratchet.registry.api.plans.NeedsPlan;
import dev.ratchet.registry.application.deployments.OwnerDecisions;
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
import org.jspecify.annotations.Nullable;

/** Takes an owner's decisions. */
@Path("/deployments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_DECIDE)
@Tag(name = "Decisions")
@APIResponse(responseCode = "200", description = "The deployment as it is afterwards")
@APIResponse(responseCode = "403", description = "Only an owner decides")
@APIResponse(responseCode = "404", description = "There is no such deployment")
@APIResponse(responseCode = "409", description = "Not from the state that it is in")
@APIResponse(responseCode = "422", description = "The reason is missing, or a field cannot be meant")
public class DecisionsResource {
    private final OwnerDecisions decisions;
    private final Caller caller;

    DecisionsResource(OwnerDecisions decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("/approve")
    @NeedsPlan(Plan.TEAM)
    @Operation(
            operationId = "approveDeployment",
            summary = "Ship the candidate: to all users at once, or step by step",
            description =
                    "From ab_passed. From ab_failed only with override and a reason. Where neither the request nor"
                            + " the policy has another strategy, the candidate becomes the live prompt at once. Agents are told"
                            + " at once, and the deployment is watched from then on.")
    public DeploymentView approve(@PathParam("id") UUID id, ApproveRequest body) {
        boolean override = Boolean.TRUE.equals(body.override());
        return DeploymentView.of(decisions.approve(request(id, body.reason()), override, body.choice()));
    }

    @POST
    @Path("/reject")
    @Operation(
            operationId = "rejectDeployment",
            summary = "Turn the candidate down",
            description =
                    "Before it is shipped. The live version stays, and the prompt is free for the next candidate.")
    public DeploymentView reject(@PathParam("id") UUID id, ReasonRequest body) {
        return DeploymentView.of(decisions.reject(request(id, body.reason())));
    }

    @POST
    @Path("/rollback")
    @Operation(
            operationId = "rollBackDeployment",
            summary = "Make the version before the candidate live again",
            description = "Of a shipped candidate, whether or not it got worse. Agents are told at once.")
    public DeploymentView rollBack(@PathParam("id") UUID id, ReasonRequest body) {
        return DeploymentView.of(decisions.rollBack(request(id, body.reason())));
    }

    @POST
    @Path("/dismiss")
    @Operation(
            operationId = "dismissRegression",
            summary = "Take the alarm of a regressed deployment for a false one",
            description = "The candidate stays live and is watched again, with the evidence collected anew.")
    public DeploymentView dismiss(@PathParam("id") UUID id, ReasonRequest body) {
        return DeploymentView.of(decisions.dismiss(request(id, body.reason())));
    }

    private OwnerDecisions.Request request(UUID id, @Nullable String reason) {
        return new OwnerDecisions.Request(caller.project(), caller.name(), id, reason);
    }
}
