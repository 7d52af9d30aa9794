package dev.ratchet.registry.api.plans;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The plan that a project is to have. */
@Schema(name = "PlanChange")
record PlanRequest(
        @Schema(description = "starter, pro, team or enterprise", required = true, examples = "team") @Nullable String plan)
        implements JsonBody {}
