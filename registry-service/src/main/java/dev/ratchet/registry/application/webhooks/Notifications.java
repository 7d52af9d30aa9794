package dev.ratchet.registry.application.webhooks;

import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.webhooks.Deliveries;
import dev.ratchet.registry.domain.webhooks.Delivery;
import dev.ratchet.registry.domain.webhooks.DeploymentNotice;
import dev.ratchet.registry.domain.webhooks.WebhookEvent;
import dev.ratchet.registry.domain.webhooks.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a transition on its way to the webhooks that want to know of it, in the transaction of the transition. */
@ApplicationScoped
public class Notifications {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Occasion occasion;

    Notifications(Webhooks webhooks, Deliveries deliveries, Occasion occasion) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.occasion = occasion;
    }

    /** @param eventId of the event that tells of the transition; a repeat of it is recognised */
    public void tell(Moved moved, @Nullable String liveVersion, UUID eventId) {
        Instant now = moved.transition().at();
        WebhookEvent.of(moved.transition().to())
                .filter(event -> occasion.isNews(now))
                .ifPresent(event -> tell(event, moved, liveVersion, eventId));
    }

    private void tell(WebhookEvent event, Moved moved, @Nullable String liveVersion, UUID eventId) {
        String payload = DeploymentNotice.of(event, moved, liveVersion).json();
        webhooks.subscribed(moved.deployment().prompt().project(), event)
                .forEach(webhook -> deliveries.add(Delivery.due(
                        webhook.id(),
                        eventId,
                        event,
                        payload,
                        moved.transition().at())));
    }
}
