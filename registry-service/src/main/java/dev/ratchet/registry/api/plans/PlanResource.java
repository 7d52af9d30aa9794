package dev.ratchet.registry.api.plans;

import dev.ratchet.registry.application.plans.ProjectPlans;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plan of the caller's project. */
@Path("/plan")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Plan")
public class PlanResource {
    private final ProjectPlans plans;
    private final Caller caller;

    PlanResource(ProjectPlans plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getPlan",
            summary = "The project's plan",
            description = "A self-hosted installation starts on enterprise. The closed loop needs team or above.")
    @APIResponse(responseCode = "200", description = "The plan")
    public PlanView get() {
        return PlanView.of(caller.project(), plans.of(caller.project()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_DECIDE)
    @Operation(
            operationId = "putPlan",
            summary = "Change the project's plan",
            description = "Counts at once. What is in production stays there, is watched, and can be rolled back.")
    @APIResponse(responseCode = "200", description = "The plan as it is now")
    @APIResponse(responseCode = "422", description = "There is no such plan")
    public PlanView put(PlanRequest body) {
        if (body.plan() == null) {
            throw new InvalidInput("plan", "plan is missing");
        }
        return PlanView.of(caller.project(), plans.change(caller.project(), Plan.parse(body.plan()), caller.name()));
    }
}
