package dev.ratchet.registry.api.webhooks;

import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import dev.ratchet.registry.domain.webhooks.Webhook.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what an owner sends. The address itself is checked by the transport, which looks it up. */
final class WebhookMapping {
    private static final int MAX_DESCRIPTION = 500;

    private WebhookMapping() {}

    static Target target(NewWebhookRequest request) {
        if (request.url() == null || request.url().isBlank()) {
            throw new InvalidInput("url", "url is missing");
        }
        return new Target(
                request.url().strip(),
                description(request.description()),
                EventNames.read(request.events() == null ? List.of() : request.events()));
    }

    static Target changed(Target target, WebhookChangeRequest request) {
        return new Target(
                request.url() == null ? target.url() : request.url().strip(),
                request.description() == null ? target.description() : description(request.description()),
                request.events() == null ? target.events() : EventNames.read(request.events()));
    }

    private static @Nullable String description(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_DESCRIPTION) {
            throw new InvalidInput("description", "description is longer than " + MAX_DESCRIPTION + " characters");
        }
        return Texts.storable(text.strip(), "description");
    }
}
