package dev.ratchet.registry.api.entryfiles;

import static dev.ratchet.registry.api.entryfiles.Files.csv;
import static dev.ratchet.registry.api.entryfiles.Files.entries;
import static dev.ratchet.registry.api.entryfiles.Files.jsonLines;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.domain.datasets.EntryJson;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is downloaded and uploaded again is the same. */
class RoundTripTest {
    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            " ",
            " spaces around ",
            "a,b;c\td",
            "\"quoted\"",
            "'single'",
            "line\nline",
            "line\r\nline",
            "lone\rreturn",
            "\n",
            "=1+1",
            "+1",
            "-1",
            "@x",
            "'=1+1",
            "#no comment",
            "back\\slash",
            "null",
            "ümläut 漢字 😀",
            "\u2028\u2029\u0085\u0001\u007f",
            "\uFEFFmark",
            "{\"json\": true}");

    private static final List<String> JSON = List.of(
            "{}",
            "{\"a\":1.10,\"b\":12345678901234567890.123456789012345,\"c\":1E+400,\"d\":-0.0}",
            "{\"\":{\"x\":[null,true,[],{}]},\"k,\\\"\\n\":\"v\\r\\n\"}");

    @Test
    void jsonLinesKeepEverything() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (EntryWriter writer = new JsonLinesWriter(file)) {
            write(writer);
        }

        assertThat(entries(jsonLines(file.toByteArray()))).isEqualTo(odd());
    }

    @Test
    void csvKeepsEverything() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (EntryWriter writer = new CsvEntryWriter(file, false)) {
            write(writer);
        }

        assertThat(entries(csv(file.toByteArray()))).isEqualTo(odd());
    }

    @Test
    void csvForSpreadsheetsHoldsNoFormula() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (EntryWriter writer = new CsvEntryWriter(file, true)) {
            writer.write(new NewEntry(json("{}"), "=HYPERLINK(\"http://x\")", "+1", null));
        }

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("""
                input_data,expected_output,rubric,metadata
                {},"'=HYPERLINK(""http://x"")",'+1,
                """);
    }

    @Test
    void aDatasetWithoutEntriesIsAHeaderInCsv() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new CsvEntryWriter(file, false).close();

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("input_data,expected_output,rubric,metadata\n");
    }

    private static void write(EntryWriter writer) throws IOException {
        for (NewEntry entry : odd()) {
            writer.write(entry);
        }
    }

    private static List<NewEntry> odd() throws JsonProcessingException {
        List<NewEntry> entries = new ArrayList<>();
        for (String text : TEXTS) {
            entries.add(new NewEntry(json("{}"), text, null, null));
            entries.add(new NewEntry(json("{\"k\":" + EntryJson.write(text) + "}"), null, text, json("{}")));
        }
        for (String json : JSON) {
            entries.add(new NewEntry(json(json), null, null, null));
            entries.add(new NewEntry(json(json), json, json, json(json)));
        }
        return entries;
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return requireNonNull(EntryJson.read(text, JsonNode.class));
    }
}
