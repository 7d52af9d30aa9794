package dev.ratchet.registry.api.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.ratchet.events.wire.TextOrJson;
import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.EntryRules;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An example as somebody sends it; also one line of a JSON Lines file. */
@Schema(name = "NewDatasetEntry")
public record EntryRequest(
        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                description = "Values of the template's variables",
                examples = "{\"message\": \"Where is my refund for order 4711?\"}")
        @Nullable JsonNode inputData,

        @Schema(
                ref = "AnyJson",
                description = "The right answer; a JSON value is kept as its compact text",
                examples = "refund")
        @JsonDeserialize(using = TextOrJson.class)
        @Nullable String expectedOutput,

        @Schema(
                description = "How a judge should tell a good answer from a bad one",
                examples = "One word, the team that pays money back.")
        @Nullable String rubric,

        @Schema(
                type = SchemaType.OBJECT,
                description = "Whatever belongs to the example; checks in it are assertions on the output",
                examples = "{\"language\": \"en\"}")
        @Nullable JsonNode metadata)
        implements JsonBody {
    private static final int MAX_ENTRIES = 1_000;

    /** All of them, or the first fault, naming the entry.
     *
     * @param field that holds the entries */
    public static List<NewEntry> checked(List<@Nullable EntryRequest> entries, String field) {
        if (entries.size() > MAX_ENTRIES) {
            throw new InvalidInput(
                    field, field + " has more than " + MAX_ENTRIES + " entries; upload a file for as many");
        }
        return IntStream.range(0, entries.size())
                .mapToObj(index -> checked(entries.get(index), field + "[" + index + "]"))
                .toList();
    }

    private static NewEntry checked(@Nullable EntryRequest entry, String place) {
        if (entry == null) {
            throw new InvalidInput(place, place + " must be a JSON object");
        }
        try {
            return entry.checked();
        } catch (InvalidInput e) {
            throw new InvalidInput(place + "." + e.field(), place + ": " + e.detail());
        }
    }

    public NewEntry checked() {
        return EntryRules.entry(inputData, expectedOutput, rubric, metadata);
    }
}
