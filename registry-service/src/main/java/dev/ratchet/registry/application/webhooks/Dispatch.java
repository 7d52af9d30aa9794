package dev.ratchet.registry.application.webhooks;

import dev.ratchet.registry.config.WebhooksConfig;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.webhooks.Answer;
import dev.ratchet.registry.domain.webhooks.Attempt;
import dev.ratchet.registry.domain.webhooks.Deliveries;
import dev.ratchet.registry.domain.webhooks.Deliveries.Due;
import dev.ratchet.registry.domain.webhooks.Delivery;
import dev.ratchet.registry.domain.webhooks.RetrySchedule;
import dev.ratchet.registry.domain.webhooks.Shipment;
import dev.ratchet.registry.domain.webhooks.Webhook;
import dev.ratchet.registry.domain.webhooks.WebhookEvent;
import dev.ratchet.registry.domain.webhooks.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Hands out attempts and takes in what came of them, each in a short transaction; the sending lies between the two. An
 * attempt that nobody ends, because its process has died, is followed by another one after a while: the receiver may then
 * see the event twice, under the same id.
 */
@ApplicationScoped
@Transactional
public class Dispatch {
    private static final String ACTOR = "system:webhooks";
    private static final Duration MARGIN = Duration.ofSeconds(45);
    private static final int OF_EACH_WEBHOOK = 4;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final Clock clock;
    private final RetrySchedule schedule;
    private final Duration patience;

    Dispatch(Webhooks webhooks, Deliveries deliveries, AuditLog audit, Clock clock, WebhooksConfig config) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
        this.schedule = new RetrySchedule(config.retryDelays());
        this.patience = config.timeout().plus(MARGIN);
    }

    /** Begins attempts of what is due.
     *
     * @param busy webhooks that are not sent anything at the moment */
    public List<Shipment> begin(int limit, Set<UUID> busy) {
        Instant now = clock.now();
        return deliveries.lockDue(new Due(now, limit, OF_EACH_WEBHOOK, busy)).stream()
                .map(due -> begin(due, now))
                .toList();
    }

    private Shipment begin(Delivery due, Instant now) {
        Delivery begun = due.begun(now.plus(patience));
        deliveries.save(begun);
        return new Shipment(webhooks.find(begun.webhookId()).orElseThrow(), begun, now);
    }

    /** Begins the attempt of a delivery that is made for it, so that nobody else finds it due. */
    Shipment beginNew(Webhook webhook, Delivery fresh) {
        Delivery begun = fresh.begun(fresh.createdAt().plus(patience));
        deliveries.add(begun);
        return new Shipment(webhook, begun, fresh.createdAt());
    }

    /** Ends an attempt; the webhook may have been deleted meanwhile. */
    public Optional<Delivery> end(Shipment shipment, Answer answer) {
        Optional<Webhook> webhook = webhooks.lock(shipment.webhook().id());
        return webhook.flatMap(found -> deliveries
                .lock(shipment.delivery().id())
                .map(delivery -> {
                    Instant now = clock.now();
                    Delivery ended = delivery.ended(shipment.attempt(), answer, pause(shipment, answer), now);
                    deliveries.save(ended);
                    deliveries.add(delivery.id(), new Attempt(shipment.attempt(), shipment.at(), answer));
                    if (delivery.event() != WebhookEvent.TEST) {
                        judge(found, answer, now);
                    }
                    return ended;
                }));
    }

    private Optional<Duration> pause(Shipment shipment, Answer answer) {
        Delivery delivery = shipment.delivery();
        return answer.isGone() || delivery.event() == WebhookEvent.TEST
                ? Optional.empty()
                : schedule.after(
                        shipment.attempt() - delivery.earlier(),
                        answer.retryAfter(),
                        ThreadLocalRandom.current().nextDouble());
    }

    private void judge(Webhook webhook, Answer answer, Instant now) {
        Webhook judged = answer.isSuccess() ? webhook.reached() : webhook.missed(now);
        if (answer.isGone()) {
            judged = judged.disabled("the receiver answered 410 Gone", now);
        }
        webhooks.save(judged);
        if (webhook.isEnabled() && judged.disabled() != null) {
            String reason = judged.disabled().reason();
            deliveries.abandon(webhook.id(), "the webhook was disabled: " + reason);
            audit.append(new AuditLog.Entry(
                    webhook.project(), ACTOR, "disable_webhook", "webhook/" + webhook.id(), reason, now));
        }
    }
}
