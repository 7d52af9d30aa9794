package dev.ratchet.registry.application.webhooks;

import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.webhooks.Attempt;
import dev.ratchet.registry.domain.webhooks.Deliveries;
import dev.ratchet.registry.domain.webhooks.Delivery;
import dev.ratchet.registry.domain.webhooks.Webhook;
import dev.ratchet.registry.domain.webhooks.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What can be asked about webhooks, within a project. */
@ApplicationScoped
@Transactional
public class WebhookQueries {
    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhookQueries(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    public Page<Webhook> page(String project, Page.Slice slice) {
        return webhooks.page(project, slice);
    }

    /** @throws NotFound where the project has no such webhook */
    public Webhook get(String project, UUID id) {
        return webhooks.find(id)
                .filter(webhook -> webhook.project().equals(project))
                .orElseThrow(() -> new NotFound("There is no webhook " + id));
    }

    public Page<Delivery> deliveries(String project, UUID webhookId, Page.Slice slice) {
        return deliveries.page(get(project, webhookId).id(), slice);
    }

    /** @throws NotFound where the webhook has no such delivery */
    public Story delivery(String project, UUID webhookId, UUID id) {
        Webhook webhook = get(project, webhookId);
        Delivery delivery = deliveries
                .find(id)
                .filter(found -> found.webhookId().equals(webhook.id()))
                .orElseThrow(() -> new NotFound("There is no delivery " + id + " of this webhook"));
        return new Story(delivery, deliveries.attempts(id));
    }

    /** A delivery with its attempts so far. */
    public record Story(Delivery delivery, List<Attempt> attempts) {}
}
