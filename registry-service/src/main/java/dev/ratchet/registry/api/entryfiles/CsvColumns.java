package dev.ratchet.registry.api.entryfiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.api.JsonFault;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.EntryJson;
import dev.ratchet.registry.domain.datasets.EntryRules;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CSV file mean. {@code input_data}, {@code expected_output}, {@code rubric} and {@code metadata} are
 * the fields of an entry; {@code metadata.<key>} is a text in the metadata; {@code input.<variable>}, and every other column,
 * is a variable.
 */
record CsvColumns(List<String> names) {
    private static final String INPUT = "input_data";
    private static final String EXPECTED = "expected_output";
    private static final String RUBRIC = "rubric";
    private static final String METADATA = "metadata";
    private static final String INPUT_PREFIX = "input.";
    private static final String METADATA_PREFIX = "metadata.";

    static final List<String> FIELDS = List.of(INPUT, EXPECTED, RUBRIC, METADATA);

    /** @throws InvalidInput where the header names no input, or a column not at all or twice */
    static CsvColumns of(List<@Nullable String> header) {
        checkEncoding(header);
        Set<String> seen = new HashSet<>();
        List<String> names =
                header.stream().map(name -> name == null ? "" : name.strip()).toList();
        for (String name : names) {
            if (name.isEmpty() || name.equals(INPUT_PREFIX) || name.equals(METADATA_PREFIX)) {
                throw new InvalidInput("header", "every column needs a name in the first line");
            }
            if (!seen.add(name.startsWith(INPUT_PREFIX) ? name.substring(INPUT_PREFIX.length()) : name)) {
                throw new InvalidInput("header", "the column " + name + " is there twice");
            }
        }
        if (names.stream().noneMatch(CsvColumns::isInput)) {
            throw new InvalidInput("header", "no column is an input: name one input_data or input.<variable>");
        }
        return new CsvColumns(names);
    }

    private static void checkEncoding(List<@Nullable String> cells) {
        if (cells.stream().anyMatch(cell -> cell != null && cell.indexOf(Characters.MALFORMED) >= 0)) {
            throw new InvalidInput("row", "it is not valid UTF-8");
        }
    }

    private static boolean isInput(String name) {
        return name.equals(INPUT) || isVariable(name);
    }

    private static boolean isVariable(String name) {
        return !FIELDS.contains(name) && !name.startsWith(METADATA_PREFIX);
    }

    /** @throws InvalidInput where the cells are no entry */
    NewEntry entry(List<@Nullable String> cells) {
        if (cells.size() != names.size()) {
            throw new InvalidInput(
                    "row", "it has " + cells.size() + " fields, but the first line names " + names.size() + " columns");
        }
        checkEncoding(cells);
        ObjectNode input = object(INPUT, cells);
        ObjectNode metadata = object(METADATA, cells);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String cell = cells.get(i);
            if (isVariable(name)) {
                put(input, name.startsWith(INPUT_PREFIX) ? name.substring(INPUT_PREFIX.length()) : name, cell);
            } else if (name.startsWith(METADATA_PREFIX) && cell != null) {
                put(metadata, name.substring(METADATA_PREFIX.length()), cell);
            }
        }
        boolean noMetadata = metadata.isEmpty() && cell(METADATA, cells) == null;
        return EntryRules.entry(input, cell(EXPECTED, cells), cell(RUBRIC, cells), noMetadata ? null : metadata);
    }

    /** A variable that is empty is an empty text, as a template needs a value for each of its places. */
    private static void put(ObjectNode object, String key, @Nullable String cell) {
        if (object.has(key)) {
            throw new InvalidInput("row", key + " is there twice: in a column of its own and in the JSON");
        }
        object.put(key, cell == null ? "" : cell);
    }

    private ObjectNode object(String column, List<@Nullable String> cells) {
        String cell = cell(column, cells);
        if (cell == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode json = EntryJson.read(cell, JsonNode.class);
            if (json instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidInput(column, column + " must be a JSON object");
        } catch (JsonProcessingException e) {
            throw new InvalidInput(column, JsonFault.reason(e, column));
        }
    }

    private @Nullable String cell(String column, List<@Nullable String> cells) {
        int index = names.indexOf(column);
        return index < 0 ? null : cells.get(index);
    }
}
