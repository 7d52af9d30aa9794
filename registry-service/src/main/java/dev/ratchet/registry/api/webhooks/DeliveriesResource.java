package dev.ratchet.registry.api.webhooks;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.webhooks.Resending;
import dev.ratchet.registry.application.webhooks.WebhookQueries;
import dev.ratchet.registry.application.webhooks.WebhookSettings.Owner;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of what a webhook was sent. */
@Path("/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_WRITE)
@Tag(name = "Webhooks")
@APIResponse(responseCode = "404", description = "There is no such webhook or delivery")
public class DeliveriesResource {
    private final WebhookQueries webhooks;
    private final Resending resending;
    private final Caller caller;

    DeliveriesResource(WebhookQueries webhooks, Resending resending, Caller caller) {
        this.webhooks = webhooks;
        this.resending = resending;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List a webhook's deliveries, newest first",
            description = "Those that are over are kept for 30 days.")
    @APIResponse(responseCode = "200", description = "A page of deliveries")
    public PageView<DeliveryView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(webhooks.deliveries(caller.project(), id, Paging.slice(limit, cursor)), DeliveryView::of);
    }

    @GET
    @Path("/{delivery_id}")
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "One delivery: what was sent, and each attempt",
            description = "The message as it was signed, and what the receiver answered each time.")
    @APIResponse(responseCode = "200", description = "The delivery")
    public DeliveryStoryView get(@PathParam("id") UUID id, @PathParam("delivery_id") UUID deliveryId) {
        return DeliveryStoryView.of(webhooks.delivery(caller.project(), id, deliveryId));
    }

    @POST
    @Path("/{delivery_id}/redeliver")
    @RolesAllowed(Role.MAY_DECIDE)
    @Operation(
            operationId = "redeliverWebhook",
            summary = "Try a delivery that is over all over again",
            description = "Under the same webhook-id; one that is pending is tried anyway and stays as it is.")
    @APIResponse(responseCode = "200", description = "The delivery, pending")
    @APIResponse(responseCode = "422", description = "The webhook is disabled")
    public DeliveryView redeliver(@PathParam("id") UUID id, @PathParam("delivery_id") UUID deliveryId) {
        Owner owner = new Owner(caller.project(), caller.name());
        return DeliveryView.of(resending.redeliver(owner, id, deliveryId));
    }
}
