package dev.ratchet.registry.api.rollouts;

import dev.ratchet.registry.api.plans.NeedsPlan;
import dev.ratchet.registry.application.rollouts.RolloutQueries;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows how candidates reach their users. */
@Path("/deployments/{id}/rollout")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@NeedsPlan(Plan.TEAM)
@Tag(name = "Rollouts")
public class RolloutsResource {
    private final RolloutQueries rollouts;
    private final Caller caller;

    RolloutsResource(RolloutQueries rollouts, Caller caller) {
        this.rollouts = rollouts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getRollout",
            summary = "The rollout of a deployment, with its history",
            description = "Each change of its share, and each assessment of the monitor with the evidence that it rests"
                    + " on.")
    @APIResponse(responseCode = "200", description = "The rollout and its history")
    @APIResponse(responseCode = "404", description = "There is no such deployment")
    public RolloutStoryView get(@PathParam("id") UUID id) {
        return RolloutStoryView.of(rollouts.story(caller.project(), id));
    }
}
