package dev.ratchet.registry.persistence.webhooks;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ratchet.registry.domain.webhooks.SigningSecrets;
import dev.ratchet.registry.domain.webhooks.Webhook;
import dev.ratchet.registry.domain.webhooks.WebhookEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code webhooks}. */
@Entity
@Table(name = "webhooks")
@SuppressWarnings("NullAway.Init")
class WebhookEntity {
    @Id
    UUID id;

    String project;
    String url;

    @Nullable String description;

    String[] events;
    String secret;

    @Nullable String previousSecret;

    @Nullable Instant previousSecretUntil;

    @Nullable Instant disabledAt;

    @Nullable String disabledReason;

    @Nullable Instant failingSince;

    String createdBy;
    Instant createdAt;

    void take(Webhook webhook) {
        id = webhook.id();
        project = webhook.project();
        url = webhook.target().url();
        description = webhook.target().description();
        events = webhook.target().events().stream()
                .map(WebhookEvent::type)
                .sorted()
                .toArray(String[]::new);
        secret = webhook.secrets().current();
        previousSecret = webhook.secrets().previous();
        previousSecretUntil = webhook.secrets().previousUntil();
        disabledAt = webhook.disabled() == null ? null : webhook.disabled().at();
        disabledReason = webhook.disabled() == null ? null : webhook.disabled().reason();
        failingSince = webhook.failingSince();
        createdBy = webhook.createdBy();
        createdAt = webhook.createdAt();
    }

    Webhook toDomain() {
        return new Webhook(
                id,
                project,
                new Webhook.Target(
                        url,
                        description,
                        Arrays.stream(events)
                                .map(type -> WebhookEvent.find(type).orElseThrow())
                                .collect(toUnmodifiableSet())),
                new SigningSecrets(secret, previousSecret, previousSecretUntil),
                disabledAt == null ? null : new Webhook.Disabled(requireNonNullElse(disabledReason, ""), disabledAt),
                failingSince,
                createdBy,
                createdAt);
    }
}
