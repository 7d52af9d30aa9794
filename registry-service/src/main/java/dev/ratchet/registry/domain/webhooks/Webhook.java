package dev.ratchet.registry.domain.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a project's own that is told of events. Immutable: a change answers the webhook as it is afterwards.
 *
 * @param disabled {@code null} while it is enabled
 * @param failingSince since when no delivery has arrived; {@code null} where the last one has
 */
public record Webhook(
        UUID id,
        String project,
        Target target,
        SigningSecrets secrets,
        @Nullable Disabled disabled,
        @Nullable Instant failingSince,
        String createdBy,
        Instant createdAt) {
    private static final Duration PATIENCE = Duration.ofDays(3);

    public boolean isEnabled() {
        return disabled == null;
    }

    public Webhook pointedAt(Target changed) {
        return new Webhook(id, project, changed, secrets, disabled, failingSince, createdBy, createdAt);
    }

    public Webhook rotated(Instant now) {
        return new Webhook(id, project, target, secrets.rotated(now), disabled, failingSince, createdBy, createdAt);
    }

    public Webhook enabled() {
        return new Webhook(id, project, target, secrets, null, null, createdBy, createdAt);
    }

    public Webhook disabled(String reason, Instant now) {
        return isEnabled()
                ? new Webhook(
                        id, project, target, secrets, new Disabled(reason, now), failingSince, createdBy, createdAt)
                : this;
    }

    /** After a delivery has arrived. */
    public Webhook reached() {
        return new Webhook(id, project, target, secrets, disabled, null, createdBy, createdAt);
    }

    /** After an attempt has failed; nothing for days is a reason to stop. */
    public Webhook missed(Instant now) {
        Instant since = failingSince == null ? now : failingSince;
        Webhook failing = new Webhook(id, project, target, secrets, disabled, since, createdBy, createdAt);
        return since.plus(PATIENCE).isBefore(now)
                ? failing.disabled("no delivery has arrived for " + PATIENCE.toDays() + " days", now)
                : failing;
    }

    /** Where to and what of. */
    public record Target(String url, @Nullable String description, Set<WebhookEvent> events) {
        public Target {
            events = Set.copyOf(events);
        }
    }

    /** Why and since when nothing is sent. */
    public record Disabled(String reason, Instant at) {}
}
