package dev.ratchet.registry.persistence.webhooks;

import dev.ratchet.registry.domain.webhooks.Delivery;
import dev.ratchet.registry.domain.webhooks.DeliveryState;
import dev.ratchet.registry.domain.webhooks.WebhookEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code webhook_deliveries}. */
@Entity
@Table(name = "webhook_deliveries")
@SuppressWarnings("NullAway.Init")
class DeliveryEntity {
    @Id
    UUID id;

    UUID webhookId;
    UUID eventId;
    String eventType;
    String payload;
    String state;
    int attempts;
    int earlier;

    @Nullable Instant nextAttemptAt;

    Instant createdAt;

    @Nullable Instant deliveredAt;

    @Nullable Integer lastStatus;

    @Nullable String lastError;

    /** What an attempt changes; the rest never does. */
    void take(Delivery delivery) {
        state = delivery.state().wireName();
        attempts = delivery.attempts();
        earlier = delivery.earlier();
        nextAttemptAt = delivery.nextAttemptAt();
        deliveredAt = delivery.deliveredAt();
        lastStatus = delivery.lastStatus();
        lastError = delivery.lastError();
    }

    Delivery toDomain() {
        return new Delivery(
                id,
                webhookId,
                eventId,
                WebhookEvent.find(eventType).orElseThrow(),
                payload,
                DeliveryState.valueOf(state.toUpperCase(Locale.ROOT)),
                attempts,
                earlier,
                nextAttemptAt,
                createdAt,
                deliveredAt,
                lastStatus,
                lastError);
    }
}
