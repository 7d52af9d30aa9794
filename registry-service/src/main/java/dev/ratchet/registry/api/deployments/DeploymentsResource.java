package dev.ratchet.registry.api.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.registry.api.Choices;
import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.api.plans.NeedsPlan;
import dev.ratchet.registry.application.deployments.DeploymentQueries;
import dev.ratchet.registry.application.deployments.ProposeVersion;
import dev.ratchet.registry.config.PolicyConfig;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments.Filter;
import dev.ratchet.registry.domain.deployments.ReferenceLines;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.domain.prompts.Semver;
import dev.ratchet.registry.domain.rollouts.Rollout;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads deployments. */
@Path("/deployments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Deployments")
public class DeploymentsResource {
    private final DeploymentQueries deployments;
    private final ProposeVersion proposals;
    private final Caller caller;
    private final PolicyConfig policy;

    DeploymentsResource(DeploymentQueries deployments, ProposeVersion proposals, Caller caller, PolicyConfig policy) {
        this.deployments = deployments;
        this.proposals = proposals;
        this.caller = caller;
        this.policy = policy;
    }

    @GET
    @NeedsPlan(Plan.TEAM)
    @Operation(
            operationId = "listDeployments",
            summary = "List deployments, newest first",
            description = "One line for each candidate, with where it stands. Filters may be combined.")
    @APIResponse(responseCode = "200", description = "A page of deployments")
    public PageView<SummaryView> list(
            @Parameter(
                            description = "Only those in this state",
                            example = "ab_passed",
                            schema = @Schema(implementation = DeploymentState.class))
                    @QueryParam("status")
                    @Nullable String status,
            @Parameter(description = "Only those of this prompt", example = "support-intent")
                    @QueryParam("prompt")
                    @Nullable String prompt,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String name = caller.promptName(prompt);
        DeploymentState state = Choices.one(DeploymentState.values(), DeploymentState::wireName, "status", status);
        Filter filter = new Filter(caller.project(), state, name);
        return PageView.of(deployments.page(filter, Paging.slice(limit, cursor)), SummaryView::of);
    }

    @POST
    @NeedsPlan(Plan.TEAM)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "proposeVersion",
            summary = "Propose a version for production",
            description =
                    "Opens a deployment for a version that a person wrote. It takes the same way as one that a model"
                            + " wrote: it is replayed on held-out traces, and an owner decides.")
    @APIResponse(
            responseCode = "201",
            description = "The deployment, proposed",
            content = @Content(schema = @Schema(implementation = DeploymentView.class)))
    @APIResponse(responseCode = "404", description = "There is no such prompt or version")
    @APIResponse(responseCode = "409", description = "The version is live, or another deployment of the prompt is open")
    @APIResponse(responseCode = "422", description = "The version lacks a variable of the live one, or has another")
    public Response propose(ProposeRequest body) {
        Deployment opened = proposals.propose(
                caller.prompt(required("prompt_name", body.promptName())),
                Semver.parse(required("version", body.version())).toString(),
                body.reason(),
                caller.name());
        return Response.created(UriBuilder.fromPath("/deployments/{id}").build(opened.id()))
                .entity(DeploymentView.of(opened))
                .build();
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, field + " is missing");
        }
        return value;
    }

    @GET
    @NeedsPlan(Plan.TEAM)
    @Path("/{id}")
    @Operation(
            operationId = "getDeployment",
            summary = "One deployment",
            description = "Its candidate and baseline, its state, and who decided what about it.")
    @APIResponse(responseCode = "200", description = "The deployment")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public DeploymentView get(@PathParam("id") UUID id) {
        return DeploymentView.of(deployments.get(caller.project(), id));
    }

    @GET
    @Path("/{id}/transitions")
    @Operation(
            operationId = "listTransitions",
            summary = "The story of a deployment, in order",
            description = "Each change of its state, oldest first: who or what caused it, when, and for which reason.")
    @APIResponse(responseCode = "200", description = "All of its transitions")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public List<TransitionView> transitions(@PathParam("id") UUID id) {
        return deployments.transitions(caller.project(), id).stream()
                .map(TransitionView::of)
                .toList();
    }

    @GET
    @NeedsPlan(Plan.TEAM)
    @Path("/{id}/report")
    @Operation(
            operationId = "getReplayReport",
            summary = "What the replay found",
            description = "Both versions on the same held-out traces: pass rates, the interval of their difference,"
                    + " costs and latencies, and single cases.")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "No such deployment, or its replay is not done")
    public ReplayReport report(@PathParam("id") UUID id) {
        Deployment deployment = deployments.get(caller.project(), id);
        ReplayReport report = deployment.trial().report();
        if (report == null) {
            throw Problems.notFound("There is no report yet: the deployment is "
                    + deployment.state().wireName() + " and its replay has not completed");
        }
        return report;
    }

    @GET
    @NeedsPlan(Plan.TEAM)
    @Path("/{id}/metrics")
    @Operation(
            operationId = "getDeploymentMetrics",
            summary = "Live windows of a deployment, with the lines that they are charted against",
            description = "What the monitor has measured since the candidate was shipped, oldest window first.")
    @APIResponse(responseCode = "200", description = "The chart")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public MetricsView metrics(@PathParam("id") UUID id) {
        Deployment deployment = deployments.get(caller.project(), id);
        ReferenceLines lines = ReferenceLines.of(deployment.trial().report(), margin(deployment));
        return MetricsView.of(deployment.id(), lines, deployments.windows(deployment));
    }

    private double margin(Deployment deployment) {
        Rollout rollout = deployment.release().rollout();
        return rollout == null ? policy.regressionMargin() : rollout.watch().tolerance();
    }
}
