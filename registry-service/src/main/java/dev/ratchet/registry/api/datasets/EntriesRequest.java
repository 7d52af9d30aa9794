package dev.ratchet.registry.api.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.ratchet.events.wire.TextOrJson;
import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One example, or many under {@code entries}. */
@Schema(name = "NewDatasetEntries", description = "The fields of one entry, or up to 1,000 under entries")
record EntriesRequest(
        @Schema(type = SchemaType.OBJECT, examples = "{\"message\": \"Where is my refund?\"}") @Nullable JsonNode inputData,

        @Schema(ref = "AnyJson") @JsonDeserialize(using = TextOrJson.class) @Nullable String expectedOutput,

        @Nullable String rubric,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode metadata,
        @Nullable List<@Nullable EntryRequest> entries)
        implements JsonBody {
    List<NewEntry> checked() {
        if (entries == null) {
            return List.of(new EntryRequest(inputData, expectedOutput, rubric, metadata).checked());
        }
        if (Stream.of(inputData, expectedOutput, rubric, metadata).anyMatch(field -> field != null)) {
            throw new InvalidInput("entries", "send one entry or entries, not both");
        }
        if (entries.isEmpty()) {
            throw new InvalidInput("entries", "entries is empty");
        }
        return EntryRequest.checked(entries, "entries");
    }
}
