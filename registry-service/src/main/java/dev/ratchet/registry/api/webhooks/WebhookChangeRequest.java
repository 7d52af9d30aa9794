package dev.ratchet.registry.api.webhooks;

import dev.ratchet.registry.api.JsonBody;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be different about a webhook; what is absent stays. */
@Schema(name = "WebhookChange")
record WebhookChangeRequest(
        @Nullable String url,

        @Schema(description = "An empty one removes it") @Nullable String description,

        @Nullable List<@Nullable String> events,

        @Schema(description = "false: nothing is sent, and what is pending is given up") @Nullable Boolean enabled)
        implements JsonBody {}
