package dev.ratchet.registry.api.alerts;

import dev.ratchet.events.data.AlertKind;
import dev.ratchet.registry.api.Choices;
import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.api.plans.NeedsPlan;
import dev.ratchet.registry.application.alerts.KeepAlerts;
import dev.ratchet.registry.domain.alerts.Alerts.Filter;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what the monitor wants somebody to look at. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@NeedsPlan(Plan.TEAM)
@Tag(name = "Alerts")
public class AlertsResource {
    private final KeepAlerts alerts;
    private final Caller caller;

    AlertsResource(KeepAlerts alerts, Caller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "List alerts, newest first",
            description = "What the monitor wants somebody to look at. Nothing is decided by an alert. Filters may be"
                    + " combined.")
    @APIResponse(responseCode = "200", description = "A page of alerts")
    public PageView<AlertView> list(
            @Parameter(description = "Only those of this prompt", example = "support-intent")
                    @QueryParam("prompt")
                    @Nullable String prompt,
            @Parameter(
                            description = "Only those of this deployment",
                            example = "01a21258-2e22-7a01-8b02-000000000001",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("deployment")
                    @Nullable String deployment,
            @Parameter(
                            description = "Only those of this kind",
                            example = "sample_ratio_mismatch",
                            schema = @Schema(implementation = AlertKind.class))
                    @QueryParam("kind")
                    @Nullable String kind,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Filter filter = new Filter(
                caller.project(),
                caller.promptName(prompt),
                id(deployment),
                Choices.one(AlertKind.values(), AlertKind::wireName, "kind", kind));
        return PageView.of(alerts.page(filter, Paging.slice(limit, cursor)), AlertView::of);
    }

    private static @Nullable UUID id(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("deployment must be the id of a deployment");
        }
    }
}
