package dev.ratchet.registry.domain.webhooks;

import java.time.Instant;

/** An attempt that has begun: what to send, to whom, signed as of when. */
public record Shipment(Webhook webhook, Delivery delivery, Instant at) {
    public int attempt() {
        return delivery.attempts();
    }
}
