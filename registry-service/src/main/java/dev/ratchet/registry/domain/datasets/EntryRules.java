package dev.ratchet.registry.domain.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.CheckLists;
import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.events.data.JsonValues;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What an entry from outside must be. */
public final class EntryRules {
    public static final int MAX_BYTES = 256 * 1024;

    /** Leaves room for what an event wraps around it. */
    private static final int MAX_DEPTH = EventJson.MAX_DEPTH - 10;

    private EntryRules() {}

    /** An entry that may be stored.
     *
     * @throws InvalidInput naming the field that may not */
    public static NewEntry entry(
            @Nullable JsonNode inputData,
            @Nullable String expectedOutput,
            @Nullable String rubric,
            @Nullable JsonNode metadata) {
        JsonNode input = JsonValues.orNothing(inputData);
        if (input == null) {
            throw new InvalidInput("input_data", "input_data is missing");
        }
        return checked(new NewEntry(input, expectedOutput, rubric, JsonValues.orNothing(metadata)));
    }

    /** The entry itself, where it may be stored.
     *
     * @throws InvalidInput naming the field that may not */
    public static NewEntry checked(NewEntry entry) {
        long bytes = object(entry.inputData(), "input_data");
        bytes += text(entry.expectedOutput(), "expected_output");
        bytes += text(entry.rubric(), "rubric");
        bytes += entry.metadata() == null ? 0 : metadata(entry.metadata());
        if (bytes > MAX_BYTES) {
            throw new InvalidInput(
                    "input_data", "the entry has " + bytes + " bytes; the limit is " + MAX_BYTES + " (256 kB)");
        }
        return entry;
    }

    private static long metadata(JsonNode metadata) {
        long bytes = object(metadata, "metadata");
        try {
            CheckLists.read(metadata.get(CheckLists.OF_EXAMPLE), "metadata." + CheckLists.OF_EXAMPLE);
        } catch (CheckFault e) {
            throw new InvalidInput(e.field(), e.sentence());
        }
        return bytes;
    }

    private static long object(JsonNode json, String field) {
        if (!json.isObject()) {
            throw new InvalidInput(field, field + " must be a JSON object");
        }
        storable(json, field, MAX_DEPTH);
        return bytes(json.toString());
    }

    private static long text(@Nullable String text, String field) {
        return text == null ? 0 : bytes(Texts.storable(text, field));
    }

    private static void storable(JsonNode json, String field, int depth) {
        if (depth == 0) {
            throw new InvalidInput(field, field + " is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (json.isTextual()) {
            Texts.storable(json.textValue(), field);
        }
        json.properties().forEach(property -> Texts.storable(property.getKey(), field));
        json.forEach(child -> storable(child, field, depth - 1));
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
