package dev.ratchet.registry.application.webhooks;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.webhooks.WebhookSettings.Owner;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.webhooks.Deliveries;
import dev.ratchet.registry.domain.webhooks.Delivery;
import dev.ratchet.registry.domain.webhooks.Notice;
import dev.ratchet.registry.domain.webhooks.Shipment;
import dev.ratchet.registry.domain.webhooks.Webhook;
import dev.ratchet.registry.domain.webhooks.WebhookEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** What an owner has sent by hand. */
@ApplicationScoped
@Transactional
public class Resending {
    private final WebhookQueries webhooks;
    private final Deliveries deliveries;
    private final Dispatch dispatch;
    private final AuditLog audit;
    private final Clock clock;

    Resending(WebhookQueries webhooks, Deliveries deliveries, Dispatch dispatch, AuditLog audit, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a test, which is tried once; also of a webhook that is disabled. */
    Shipment beginTest(Owner owner, UUID webhookId) {
        Webhook webhook = webhooks.get(owner.project(), webhookId);
        Instant now = clock.now();
        String payload = Notice.test(webhookId, owner.name(), now).json();
        note(owner, "test_webhook", webhookId, now);
        return dispatch.beginNew(webhook, Delivery.due(webhookId, EventIds.fresh(), WebhookEvent.TEST, payload, now));
    }

    /** Has a delivery that is over tried all over, under the same id. */
    public Delivery redeliver(Owner owner, UUID webhookId, UUID id) {
        if (!webhooks.get(owner.project(), webhookId).isEnabled()) {
            throw new InvalidInput("enabled", "the webhook is disabled; enable it first");
        }
        Instant now = clock.now();
        Delivery again = deliveries
                .lock(id)
                .filter(found -> found.webhookId().equals(webhookId))
                .orElseThrow(() -> new NotFound("There is no delivery " + id + " of this webhook"))
                .again(now);
        deliveries.save(again);
        note(owner, "redeliver_webhook", webhookId, now);
        return again;
    }

    private void note(Owner owner, String action, UUID webhookId, Instant at) {
        audit.append(new AuditLog.Entry(owner.project(), owner.name(), action, "webhook/" + webhookId, null, at));
    }
}
