package dev.ratchet.registry.api.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.registry.domain.keys.ApiKey;
import dev.ratchet.registry.domain.keys.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key as the API tells it. */
@Schema(name = "ApiKey")
record KeyView(
        UUID id,
        @Schema(examples = "support-agent") String name,

        @Schema(examples = "3f9c1e77ab20", description = "What follows rk_ in the key")
        String prefix,

        @Schema(examples = "viewer") String role,

        @Schema(description = "Empty where the key may do all that its role allows")
        List<String> scopes,

        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,

        @Schema(description = "To the minute") @Nullable Instant lastUsedAt,

        @Nullable Instant revokedAt,

        @Schema(description = "The key itself; told once, in the answer that makes it")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String key) {

    static KeyView of(ApiKey key, @Nullable String text) {
        return new KeyView(
                key.id(),
                key.name(),
                key.prefix(),
                key.role().wireName(),
                Scope.names(key.scopes()),
                key.createdBy(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                text);
    }
}
