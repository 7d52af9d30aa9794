package dev.ratchet.registry.api.webhooks;

import dev.ratchet.registry.domain.webhooks.Webhook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook with the secret that it has just been given; there is no other time at which it is told. */
@Schema(name = "WebhookWithSecret")
record WebhookWithSecretView(
        WebhookView webhook,

        @Schema(description = "Keep it: it is not shown again", examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret) {

    static WebhookWithSecretView of(Webhook webhook) {
        return new WebhookWithSecretView(
                WebhookView.of(webhook), webhook.secrets().current());
    }
}
