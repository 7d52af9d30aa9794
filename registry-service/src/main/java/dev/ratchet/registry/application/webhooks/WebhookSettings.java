package dev.ratchet.registry.application.webhooks;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.webhooks.Deliveries;
import dev.ratchet.registry.domain.webhooks.SigningSecrets;
import dev.ratchet.registry.domain.webhooks.Webhook;
import dev.ratchet.registry.domain.webhooks.Webhook.Target;
import dev.ratchet.registry.domain.webhooks.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an owner sets. The address has been checked by the transport before. */
@ApplicationScoped
@Transactional
public class WebhookSettings {
    private static final int MAX_PER_PROJECT = 20;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final Clock clock;

    WebhookSettings(Webhooks webhooks, Deliveries deliveries, AuditLog audit, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new webhook, enabled, with a secret of its own. */
    public Webhook add(Owner owner, Target target) {
        if (webhooks.count(owner.project()) >= MAX_PER_PROJECT) {
            throw new InvalidInput("url", "the project has " + MAX_PER_PROJECT + " webhooks already, the most it may");
        }
        Instant now = clock.now();
        Webhook webhook = new Webhook(
                EventIds.fresh(), owner.project(), target, SigningSecrets.fresh(), null, null, owner.name(), now);
        webhooks.add(webhook);
        note(owner, "create_webhook", webhook.id(), now);
        return webhook;
    }

    /** Points the webhook elsewhere, or enables or disables it.
     *
     * @param enabled {@code null} leaves that as it is */
    public Webhook change(Owner owner, UUID id, UnaryOperator<Target> target, @Nullable Boolean enabled) {
        return change(owner, "change_webhook", id, (webhook, now) -> {
            Webhook pointed = webhook.pointedAt(target.apply(webhook.target()));
            if (enabled == null || enabled == webhook.isEnabled()) {
                return pointed;
            }
            deliveries.abandon(id, "the webhook was disabled");
            return enabled ? pointed.enabled() : pointed.disabled("by " + owner.name(), now);
        });
    }

    /** A new secret; both sign for a day. */
    public Webhook rotateSecret(Owner owner, UUID id) {
        return change(owner, "rotate_webhook_secret", id, Webhook::rotated);
    }

    private Webhook change(Owner owner, String action, UUID id, BiFunction<Webhook, Instant, Webhook> change) {
        Instant now = clock.now();
        Webhook changed = change.apply(lock(owner, id), now);
        webhooks.save(changed);
        note(owner, action, id, now);
        return changed;
    }

    public void remove(Owner owner, UUID id) {
        webhooks.remove(lock(owner, id).id());
        note(owner, "delete_webhook", id, clock.now());
    }

    private Webhook lock(Owner owner, UUID id) {
        return webhooks.lock(id)
                .filter(webhook -> webhook.project().equals(owner.project()))
                .orElseThrow(() -> new NotFound("There is no webhook " + id));
    }

    private void note(Owner owner, String action, UUID id, Instant at) {
        audit.append(new AuditLog.Entry(owner.project(), owner.name(), action, "webhook/" + id, null, at));
    }

    /** Who sets something, and in which project. */
    public record Owner(String project, String name) {}
}
