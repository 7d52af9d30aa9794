package dev.ratchet.registry.api.webhooks;

import dev.ratchet.registry.domain.webhooks.Delivery;
import dev.ratchet.registry.domain.webhooks.DeliveryState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event on its way to a receiver, as the API tells it. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
        UUID id,

        @Schema(description = "The webhook-id header of each of its attempts")
        UUID eventId,

        @Schema(examples = "deployment.shipped") String event,
        DeliveryState state,

        @Schema(description = "Attempts begun so far") int attempts,

        @Schema(description = "When it is tried next, or an attempt under way counts as lost; null where it is over")
        @Nullable Instant nextAttemptAt,

        Instant createdAt,
        @Nullable Instant deliveredAt,

        @Schema(description = "HTTP status of the latest answer") @Nullable Integer lastStatus,

        @Schema(description = "Why the latest attempt was none", examples = "the receiver answered 500") @Nullable String lastError) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.event().type(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.createdAt(),
                delivery.deliveredAt(),
                delivery.lastStatus(),
                delivery.lastError());
    }
}
