package dev.ratchet.registry.application.webhooks;

import dev.ratchet.registry.application.webhooks.WebhookSettings.Owner;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.webhooks.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sends a test at once, the way that all events go, and waits for what comes of it. */
@ApplicationScoped
public class TestDelivery {
    private final Resending resending;
    private final Courier courier;

    TestDelivery(Resending resending, Courier courier) {
        this.resending = resending;
        this.courier = courier;
    }

    /** @throws NotFound where the project has no such webhook, or has none any more */
    public Delivery send(Owner owner, UUID webhookId) {
        return courier.send(resending.beginTest(owner, webhookId))
                .orElseThrow(() -> new NotFound("There is no webhook " + webhookId + " any more"));
    }
}
