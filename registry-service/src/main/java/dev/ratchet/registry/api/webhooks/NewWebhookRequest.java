package dev.ratchet.registry.api.webhooks;

import dev.ratchet.registry.api.JsonBody;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as an owner wants it. */
@Schema(name = "NewWebhook")
record NewWebhookRequest(
        @Schema(
                required = true,
                description = "https, at a public address",
                examples = "https://hooks.example.com/ratchet")
        @Nullable String url,

        @Schema(description = "For people; at most 500 characters") @Nullable String description,

        @Schema(
                required = true,
                examples = "[\"deployment.shipped\", \"deployment.regressed\"]",
                description =
                        "Any of deployment.proposed, .replay_completed, .shipped, .regressed, .rolled_back, .rejected")
        @Nullable List<@Nullable String> events)
        implements JsonBody {}
