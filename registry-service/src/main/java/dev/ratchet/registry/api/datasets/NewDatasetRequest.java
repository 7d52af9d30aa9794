package dev.ratchet.registry.api.datasets;

import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dataset as somebody wants it. */
@Schema(name = "NewDataset")
record NewDatasetRequest(
        @Schema(
                required = true,
                description = "Letters, digits, dot, dash, underscore; up to 100",
                examples = "support-intents")
        @Nullable String name,

        @Schema(examples = "Questions of customers and the team that answers them") @Nullable String description,

        @Schema(description = "Up to 1,000 first entries") @Nullable List<@Nullable EntryRequest> entries)
        implements JsonBody {

    List<NewEntry> checkedEntries() {
        return entries == null ? List.of() : EntryRequest.checked(entries, "entries");
    }
}
