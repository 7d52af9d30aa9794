package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The offer of a place in the project. */
@Schema(name = "NewInvitation")
record NewInvitationRequest(
        @Schema(
                description = "Whom you have in mind, for the list; nothing is sent to them",
                examples = "ada@example.org")
        @Nullable String invitee,

        @Schema(required = true, examples = "member", description = "owner, member or viewer") @Nullable String role)
        implements JsonBody {}
