package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One's own password, for another. */
@Schema(name = "PasswordChange")
record PasswordRequest(
        @Schema(required = true) @Nullable String oldPassword,

        @Schema(required = true, description = "At least 12 characters, at most 72 bytes") @Nullable String newPassword)
        implements JsonBody {
    @Override
    public String toString() {
        return "PasswordRequest";
    }
}
