package dev.ratchet.registry.api.webhooks;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.webhooks.TestDelivery;
import dev.ratchet.registry.application.webhooks.WebhookQueries;
import dev.ratchet.registry.application.webhooks.WebhookSettings;
import dev.ratchet.registry.application.webhooks.WebhookSettings.Owner;
import dev.ratchet.registry.domain.webhooks.Transport;
import dev.ratchet.registry.domain.webhooks.Webhook.Target;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sets which addresses are told of what. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_DECIDE)
@Tag(name = "Webhooks")
public class WebhooksResource {
    private final WebhookSettings settings;
    private final WebhookQueries webhooks;
    private final TestDelivery tests;
    private final Transport transport;
    private final Caller caller;

    WebhooksResource(
            WebhookSettings settings, WebhookQueries webhooks, TestDelivery tests, Transport transport, Caller caller) {
        this.settings = settings;
        this.webhooks = webhooks;
        this.tests = tests;
        this.transport = transport;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks, newest first",
            description = "With what is wrong with them, where deliveries fail. Secrets are not told.")
    @APIResponse(responseCode = "200", description = "A page of webhooks")
    public PageView<WebhookView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(webhooks.page(caller.project(), Paging.slice(limit, cursor)), WebhookView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhook",
            summary = "Add a webhook",
            description = "Events from now on are sent as Standard Webhooks, signed with the secret of the answer.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, with its secret: there is no other time at which that is told",
            content = @Content(schema = @Schema(implementation = WebhookWithSecretView.class)))
    @APIResponse(
            responseCode = "422",
            description = "A field cannot be meant, or the address is not public; it is named")
    public Response create(NewWebhookRequest body) {
        Target target = WebhookMapping.target(body);
        transport.check(target.url());
        WebhookWithSecretView created = WebhookWithSecretView.of(settings.add(owner(), target));
        return Response.created(UriBuilder.fromPath("/webhooks/{id}")
                        .build(created.webhook().id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhook",
            summary = "One webhook",
            description = "Its address, its events, and whether deliveries arrive.")
    @APIResponse(responseCode = "200", description = "The webhook")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public WebhookView get(@PathParam("id") UUID id) {
        return WebhookView.of(webhooks.get(caller.project(), id));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, or switch it off or on",
            description =
                    "Fields that are absent stay as they are. What was pending when it is switched off is given up.")
    @APIResponse(responseCode = "200", description = "The webhook as it is now")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    @APIResponse(
            responseCode = "422",
            description = "A field cannot be meant, or the address is not public; it is named")
    public WebhookView change(@PathParam("id") UUID id, WebhookChangeRequest body) {
        if (body.url() != null) {
            transport.check(body.url().strip());
        }
        return WebhookView.of(
                settings.change(owner(), id, target -> WebhookMapping.changed(target, body), body.enabled()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Remove a webhook with its delivery log",
            description = "What is pending for it is given up.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public void delete(@PathParam("id") UUID id) {
        settings.remove(owner(), id);
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook a new secret",
            description = "Messages are signed with both for 24 hours, so that the receiver can take over the new one.")
    @APIResponse(responseCode = "200", description = "The webhook, with its new secret: it is not told again")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public WebhookWithSecretView rotate(@PathParam("id") UUID id) {
        return WebhookWithSecretView.of(settings.rotateSecret(owner(), id));
    }

    @POST
    @Path("/{id}/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Send a webhook.test now and tell what came of it",
            description = "Tried once, also where the webhook is switched off.")
    @APIResponse(responseCode = "200", description = "The delivery: delivered, or failed and why")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public DeliveryView test(@PathParam("id") UUID id) {
        return DeliveryView.of(tests.send(owner(), id));
    }

    private Owner owner() {
        return new Owner(caller.project(), caller.name());
    }
}
