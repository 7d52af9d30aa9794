package dev.ratchet.registry.api.deployments;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to ship a candidate. */
@Schema(name = "Approve")
record ApproveRequest(
        @Schema(description = "How the candidate reaches users; only immediate for now", examples = "immediate")
        @Nullable String strategy,

        @Schema(description = "Ship in spite of a report that did not pass; needs a reason") @Nullable Boolean override,

        @Schema(description = "At most 2000 characters") @Nullable String reason)
        implements JsonBody {}
