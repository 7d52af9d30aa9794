package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation's token, and who takes the place. */
@Schema(name = "AcceptInvitation")
record AcceptRequest(
        @Schema(required = true, description = "As the inviter was told it") @Nullable String token,

        @Schema(required = true, examples = "ada", description = "A new name, or your own where you are a user already")
        @Nullable String username,

        @Schema(
                required = true,
                description = "A new user's: at least 12 characters, at most 72 bytes; else the one you have")
        @Nullable String password)
        implements JsonBody {
    @Override
    public String toString() {
        return "AcceptRequest";
    }
}
