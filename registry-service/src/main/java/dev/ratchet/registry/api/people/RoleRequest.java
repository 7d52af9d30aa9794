package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody is to be in the project. */
@Schema(name = "RoleChange")
record RoleRequest(
        @Schema(required = true, examples = "member", description = "owner, member or viewer") @Nullable String role) implements JsonBody {}
