package dev.ratchet.registry.api.keys;

import dev.ratchet.registry.api.JsonBody;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key as an owner wants it. */
@Schema(name = "NewApiKey")
record NewKeyRequest(
        @Schema(
                required = true,
                examples = "support-agent",
                description = "What the key does is recorded under this name")
        @Nullable String name,

        @Schema(required = true, examples = "viewer", description = "owner, member or viewer") @Nullable String role,

        @Schema(
                examples = "[\"live:read\"]",
                description =
                        "read, live:read, prompts:write, datasets:write, evaluations:run, failures:review, deployments:decide, people:manage; none means all that the role allows")
        @Nullable List<@Nullable String> scopes,

        @Schema(description = "Never, by default") @Nullable Instant expiresAt)
        implements JsonBody {}
