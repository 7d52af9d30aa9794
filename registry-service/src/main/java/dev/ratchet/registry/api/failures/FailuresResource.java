package dev.ratchet.registry.api.failures;

import dev.ratchet.registry.api.plans.NeedsPlan;
import dev.ratchet.registry.application.failures.FailureQueries;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows at a glance what goes wrong in production. */
@Path("/failures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@NeedsPlan(Plan.TEAM)
@Tag(name = "Failures")
public class FailuresResource {
    private final FailureQueries failures;
    private final Caller caller;

    FailuresResource(FailureQueries failures, Caller caller) {
        this.failures = failures;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getFailureSummary",
            summary = "How many clusters of failures there are",
            description = "By state, in the project and of each prompt.")
    @APIResponse(responseCode = "200", description = "The numbers")
    public FailureSummaryView summary() {
        return FailureSummaryView.of(failures.counts(caller.project()));
    }
}
