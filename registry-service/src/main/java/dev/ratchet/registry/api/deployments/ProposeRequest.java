package dev.ratchet.registry.api.deployments;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which version is to be tried. */
@Schema(name = "Propose")
record ProposeRequest(
        @Schema(required = true, examples = "support-intent") @Nullable String promptName,

        @Schema(required = true, description = "A version of the prompt that is not live", examples = "1.1.0") @Nullable String version,

        @Schema(description = "At most 2000 characters", examples = "Written after last week's complaints") @Nullable String reason)
        implements JsonBody {}
