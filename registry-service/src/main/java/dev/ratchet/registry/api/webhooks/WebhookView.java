package dev.ratchet.registry.api.webhooks;

import dev.ratchet.registry.domain.webhooks.Webhook;
import dev.ratchet.registry.domain.webhooks.WebhookEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook, as the API tells it: without its secret. */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        String url,
        @Nullable String description,

        @Schema(examples = "[\"deployment.shipped\"]") List<String> events,

        boolean enabled,

        @Schema(description = "Why nothing is sent; null while it is enabled") @Nullable String disabledReason,

        @Nullable Instant disabledAt,

        @Schema(description = "Since when no delivery has arrived; null where the last one has") @Nullable Instant failingSince,

        @Schema(description = "Until when the secret before the last rotation signs, too") @Nullable Instant previousSecretUntil,

        String createdBy,
        Instant createdAt) {

    static WebhookView of(Webhook webhook) {
        Webhook.Disabled disabled = webhook.disabled();
        return new WebhookView(
                webhook.id(),
                webhook.target().url(),
                webhook.target().description(),
                webhook.target().events().stream()
                        .map(WebhookEvent::type)
                        .sorted()
                        .toList(),
                webhook.isEnabled(),
                disabled == null ? null : disabled.reason(),
                disabled == null ? null : disabled.at(),
                webhook.failingSince(),
                webhook.secrets().previousUntil(),
                webhook.createdBy(),
                webhook.createdAt());
    }
}
