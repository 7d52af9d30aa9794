package dev.ratchet.registry.api.explanations;

import dev.ratchet.registry.api.plans.NeedsPlan;
import dev.ratchet.registry.application.explanations.ExplainDeployment;
import dev.ratchet.registry.application.explanations.ExplainDeployment.Explained;
import dev.ratchet.registry.application.explanations.PatientPolish;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says in words why a deployment is where it is. */
@Path("/deployments/{id}/explanation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@NeedsPlan(Plan.TEAM)
@Tag(name = "Deployments")
public class ExplanationResource {
    private final ExplainDeployment explanations;
    private final PatientPolish polish;
    private final Caller caller;

    ExplanationResource(ExplainDeployment explanations, PatientPolish polish, Caller caller) {
        this.explanations = explanations;
        this.polish = polish;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "explainDeployment",
            summary = "Why this candidate, what changed, and why it was shipped or not",
            description =
                    "The words follow from the evidence alone. With polish=true a model may reword them; its words"
                            + " are taken only where every number and every verdict in them is that of the evidence, and a model"
                            + " that is away is no error.")
    @APIResponse(responseCode = "200", description = "The explanation")
    @APIResponse(responseCode = "404", description = "There is no such deployment")
    public ExplanationView get(
            @PathParam("id") UUID id,
            @Parameter(description = "Ask a model for better words", example = "true")
                    @QueryParam("polish")
                    @DefaultValue("false")
                    boolean better) {
        Explained explained = explanations.explain(caller.project(), id);
        String polished = better ? polish.reword(explained.explanation().text()).orElse(null) : null;
        return ExplanationView.of(explained, polished);
    }
}
