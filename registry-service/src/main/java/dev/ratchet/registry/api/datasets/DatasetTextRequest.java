package dev.ratchet.registry.api.datasets;

import dev.ratchet.registry.api.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change about a dataset. */
@Schema(name = "DatasetChange")
record DatasetTextRequest(
        @Schema(description = "The new name; absent where it stays", examples = "support-intents") @Nullable String name,

        @Schema(description = "Absent where it stays; empty to take it away") @Nullable String description)
        implements JsonBody {}
