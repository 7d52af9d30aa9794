package dev.ratchet.registry.api.deployments;

import dev.ratchet.registry.api.plans.NeedsPlan;
import dev.ratchet.registry.application.deployments.OwnerDecisions.Request;
import dev.ratchet.registry.application.rollouts.RolloutDecisions;
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

/** Takes an owner's decisions about a rollout. */
@Path("/deployments/{id}/rollout")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_DECIDE)
@Tag(name = "Rollouts")
@APIResponse(responseCode = "200", description = "The deployment as it is afterwards")
@APIResponse(responseCode = "403", description = "Only an owner decides")
@APIResponse(responseCode = "404", description = "There is no such deployment")
@APIResponse(responseCode = "409", description = "Not from the state that it is in")
@APIResponse(responseCode = "422", description = "The reason is missing, or too long")
public class RolloutDecisionsResource {
    private final RolloutDecisions decisions;
    private final Caller caller;

    RolloutDecisionsResource(RolloutDecisions decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("/pause")
    @Operation(
            operationId = "pauseRollout",
            summary = "Hold a rollout at the share that it has",
            description = "It goes on when it is resumed. Evidence against the candidate takes it back all the same.")
    public DeploymentView pause(@PathParam("id") UUID id, ReasonRequest body) {
        return DeploymentView.of(decisions.pause(request(id, body)));
    }

    @POST
    @Path("/resume")
    @NeedsPlan(Plan.TEAM)
    @Operation(
            operationId = "resumeRollout",
            summary = "Let a paused rollout go on",
            description = "From the step at which it was paused.")
    public DeploymentView resume(@PathParam("id") UUID id, ReasonRequest body) {
        return DeploymentView.of(decisions.resume(request(id, body)));
    }

    @POST
    @Path("/promote")
    @NeedsPlan(Plan.TEAM)
    @Operation(
            operationId = "promoteRollout",
            summary = "Make the candidate live for all now",
            description = "Whatever the step, and also while it is paused. Where the rollout is complete but for units"
                    + " that are held back, they get the candidate, too.")
    public DeploymentView promote(@PathParam("id") UUID id, ReasonRequest body) {
        return DeploymentView.of(decisions.promote(request(id, body)));
    }

    @POST
    @Path("/abort")
    @Operation(
            operationId = "abortRollout",
            summary = "Take a rollout back before it is complete",
            description =
                    "The deployment is rolled back, and all units have the version before. Agents are told at once.")
    public DeploymentView abort(@PathParam("id") UUID id, ReasonRequest body) {
        return DeploymentView.of(decisions.abort(request(id, body)));
    }

    private Request request(UUID id, ReasonRequest body) {
        return new Request(caller.project(), caller.name(), id, body.reason());
    }
}
