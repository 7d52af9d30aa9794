package dev.ratchet.registry.api.entryfiles;

import static dev.ratchet.registry.api.entryfiles.Files.bad;
import static dev.ratchet.registry.api.entryfiles.Files.entries;
import static dev.ratchet.registry.api.entryfiles.Files.jsonLines;
import static dev.ratchet.registry.api.entryfiles.Files.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.registry.domain.datasets.EntryFormat;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.FileRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesReaderTest {

    @Test
    void eachLineIsAnEntryAndEmptyOnesAreNone() {
        List<NewEntry> entries =
                entries(jsonLines(utf8("\uFEFF{\"input_data\": {\"a\": 1.10}, \"expected_output\": \"x\"}\r\n"
                        + "\n   \n{\"input_data\": {\"b\": \"ü\"}, \"rubric\": \"r\", \"metadata\": {\"k\": null}}")));

        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().inputData()).hasToString("{\"a\":1.10}");
        assertThat(entries.getFirst().expectedOutput()).isEqualTo("x");
        assertThat(entries.getLast().inputData()).hasToString("{\"b\":\"ü\"}");
        assertThat(entries.getLast().rubric()).isEqualTo("r");
        assertThat(entries.getLast().metadata()).hasToString("{\"k\":null}");
    }

    @Test
    void anAnswerThatIsJsonIsKeptAsItsText() {
        List<NewEntry> entries = entries(jsonLines(utf8("{\"input_data\": {}, \"expected_output\": {\"total\": 3}}")));

        assertThat(entries.getFirst().expectedOutput()).isEqualTo("{\"total\":3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | it is not JSON: Unrecognized token 'hello'",
                "[] | it must be a JSON object",
                "null | it must be a JSON object",
                "{} | input_data is missing",
                "{\"input_data\": null} | input_data is missing",
                "{\"input_data\": []} | input_data must be a JSON object",
                "{\"input_data\": {}, \"metadata\": 7} | metadata must be a JSON object",
                "{\"input_data\": {}, \"rubric\": 7} | rubric must be a text",
                "{\"input_data\": {}, \"expected\": 7} | Unknown field expected; known are expected_output",
                "{\"input_data\": {}} {} | There is something after the JSON",
                "{\"input_data\": {\"a\": 1, \"a\": 2}} | Duplicate field 'a'",
                "{\"input_data\": {\"a\": \"x\\u0000\"}} | input_data holds a character that cannot be stored",
                "{\"input_data\": {\"\\ud800\": 1}} | input_data holds a character that cannot be stored",
                "{\"input_data\": {}, \"rubric\": \"\\u0000\"} | rubric holds a character that cannot be stored"
            })
    void aBadLineIsNamedWithItsReasonAndTheNextIsRead(String line, String reason) {
        List<FileRow> rows = jsonLines(utf8("\n" + line + "\n{\"input_data\": {}}\n"));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).isInstanceOfSatisfying(FileRow.Bad.class, bad -> {
            assertThat(bad.fault().line()).isEqualTo(2);
            assertThat(bad.fault().reason()).contains(reason);
        });
        assertThat(rows.getLast()).isInstanceOf(FileRow.Good.class);
    }

    @Test
    void bytesThatAreNoUtf8AndLinesWithoutEndAreBad() {
        byte[] file = utf8("{\"input_data\": {\"a\": \"?\"}}\n{\"input_data\": {\"a\": \"" + "x".repeat(3_000_000)
                + "\"}}\n{\"input_data\": {\"a\": \"" + "x".repeat(300_000) + "\"}}\n{\"input_data\": "
                + "[".repeat(200) + "\n");
        file[21] = (byte) 0xC3;

        List<FileRow> rows = jsonLines(file);

        assertThat(rows)
                .containsExactly(
                        bad(1, "it is not valid UTF-8"),
                        bad(2, "it is longer than 1 MB"),
                        bad(3, "the entry has 300008 bytes; the limit is 262144 (256 kB)"),
                        bad(4, "The JSON is nested deeper than 100 levels"));
    }

    @Test
    void aFileThatIsTooLargeIsReadNoFurther() {
        byte[] file = utf8("{\"input_data\": {}}\n".repeat(10_000));

        List<FileRow> rows = Files.rows(Files.file(EntryFormat.JSONL, file, 70_000));

        assertThat(rows.getLast())
                .isEqualTo(new FileRow.Broken(Fault.ofTheWhole("The file is larger than 70000 bytes")));
        assertThat(rows).filteredOn(FileRow.Good.class::isInstance).hasSizeBetween(3_000, 3_700);
        assertThat(rows).filteredOn(FileRow.Bad.class::isInstance).isEmpty();
    }
}
