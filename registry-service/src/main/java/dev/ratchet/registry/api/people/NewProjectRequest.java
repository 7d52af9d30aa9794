package dev.ratchet.registry.api.people;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project as its founder wants it. */
@Schema(name = "NewProject")
record NewProjectRequest(
        @Schema(
                required = true,
                description = "Letters, digits, dot, dash, underscore; up to 100",
                examples = "support")
        @Nullable String name)
        implements JsonBody {}
