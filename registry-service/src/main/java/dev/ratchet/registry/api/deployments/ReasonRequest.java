package dev.ratchet.registry.api.deployments;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody decides so. */
@Schema(name = "Reason")
record ReasonRequest(
        @Schema(
                description = "In words for a person, at most 2000 characters",
                required = true,
                examples = "The diff drops the refund rule")
        @Nullable String reason)
        implements JsonBody {}
