package dev.ratchet.registry.api.failures;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody says so of a cluster. */
@Schema(name = "Review")
record ReviewRequest(
        @Schema(
                description = "In words for a person, at most 2000 characters; it may be left out",
                examples = "Mended in the order tool, version 14")
        @Nullable String reason)
        implements JsonBody {}
