package dev.ratchet.registry.api.entryfiles;

import static dev.ratchet.registry.api.entryfiles.Files.bad;
import static dev.ratchet.registry.api.entryfiles.Files.broken;
import static dev.ratchet.registry.api.entryfiles.Files.csv;
import static dev.ratchet.registry.api.entryfiles.Files.entries;
import static dev.ratchet.registry.api.entryfiles.Files.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.FileRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

    @Test
    void aColumnThatIsNoFieldIsAVariable() {
        List<NewEntry> entries = entries(csv(utf8("""
                message,input.order,expected_output,rubric,metadata.lang
                Where is it?,4711,shipping,one word,en
                """)));

        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().inputData()).hasToString("{\"message\":\"Where is it?\",\"order\":\"4711\"}");
        assertThat(entries.getFirst().expectedOutput()).isEqualTo("shipping");
        assertThat(entries.getFirst().rubric()).isEqualTo("one word");
        assertThat(entries.getFirst().metadata()).hasToString("{\"lang\":\"en\"}");
    }

    @Test
    void quotesNewlinesByteOrderMarkCrLfAndEmptyLinesAreUnderstood() {
        List<NewEntry> entries = entries(csv(utf8("""
                \uFEFF"message",expected_output\r

                "a ""quoted"", word\r
                and a line",x\r

                  y ,""\r
                """)));

        assertThat(entries)
                .extracting(entry -> entry.inputData().get("message").textValue())
                .containsExactly("a \"quoted\", word\r\nand a line", "  y ");
        assertThat(entries).extracting(NewEntry::expectedOutput).containsExactly("x", "");
    }

    @Test
    void anEmptyCellIsAnEmptyVariableAndNoFieldAtAll() {
        List<NewEntry> entries = entries(csv(utf8("expected_output,message,metadata,metadata.k\n,,,\n")));

        assertThat(entries.getFirst().inputData()).hasToString("{\"message\":\"\"}");
        assertThat(entries.getFirst().expectedOutput()).isNull();
        assertThat(entries.getFirst().metadata()).isNull();
    }

    @Test
    void jsonAndColumnsOfTheirOwnComeTogether() {
        List<NewEntry> entries = entries(csv(utf8("""
                input_data,b,metadata,metadata.lang
                "{""a"": 1.0}",2,"{""x"": []}",en
                """)));

        assertThat(entries.getFirst().inputData()).hasToString("{\"a\":1.0,\"b\":\"2\"}");
        assertThat(entries.getFirst().metadata()).hasToString("{\"x\":[],\"lang\":\"en\"}");
    }

    @Test
    void aBadRowIsNamedByTheLineThatItBeginsOnAndTheNextIsRead() {
        byte[] file = utf8(
                "input_data,b\n\"{\"\"a\"\":\n1}\",x\n{},x,y\n[],x\nnull,x\n\"{\"\"b\"\":1}\",x\n{,x\n{},\u00A7\n{},x\n");
        int malformed = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\u00C2\u00A7");
        file[malformed + 1] = 'x';

        List<FileRow> rows = csv(file);

        assertThat(rows.getFirst()).isInstanceOf(FileRow.Good.class);
        assertThat(rows.subList(1, 5))
                .containsExactly(
                        bad(4, "it has 3 fields, but the first line names 2 columns"),
                        bad(5, "input_data must be a JSON object"),
                        bad(6, "input_data must be a JSON object"),
                        bad(7, "b is there twice: in a column of its own and in the JSON"));
        assertThat(rows.get(5)).isInstanceOfSatisfying(FileRow.Bad.class, bad -> {
            assertThat(bad.fault().line()).isEqualTo(8);
            assertThat(bad.fault().reason()).startsWith("input_data is not JSON: ");
        });
        assertThat(rows.get(6)).isEqualTo(bad(9, "it is not valid UTF-8"));
        assertThat(rows.get(7)).isInstanceOf(FileRow.Good.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rubric,expected_output | no column is an input: name one input_data or input.<variable>",
                "a,,b | every column needs a name in the first line",
                "a,b,a | the column a is there twice",
                "a,input.a | the column input.a is there twice"
            })
    void aHeaderThatCannotBeMeantEndsTheFile(String header, String reason) {
        assertThat(csv(utf8(header + "\nx,y,z\n"))).containsExactly(broken(1, reason));
    }

    @Test
    void quotesThatNeverCloseEndTheFileHoweverLongItIs() {
        List<FileRow> small = csv(utf8("a\nx\n\"never closed\ny\n"));
        List<FileRow> large = csv(utf8("a\nx\n\"" + "never closed\n".repeat(200_000)));

        assertThat(small).hasSize(2);
        assertThat(fault(small).reason()).isEqualTo("it is not CSV: its quotes are never closed");
        assertThat(large).hasSize(2);
        assertThat(fault(large).reason()).isEqualTo("a field is longer than 512 kB, or its quotes are never closed");
    }

    @Test
    void whatStandsBehindClosingQuotesEndsTheFile() {
        Fault fault = fault(csv(utf8("a,b\nx,y\n\"x\"y,z\n")));

        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.reason()).startsWith("it is not CSV: there is something behind the closing quotes");
    }

    @Test
    void linesMayEndWithCarriageReturnsAlone() {
        List<FileRow> rows = csv(utf8("a\rx\r\"y\"\r\"z\rz\"\r,\r"));

        assertThat(entries(rows.subList(0, 3)))
                .extracting(entry -> entry.inputData().get("a").textValue())
                .containsExactly("x", "y", "z\rz");
        assertThat(rows.getLast()).isEqualTo(bad(6, "it has 2 fields, but the first line names 1 columns"));
    }

    @Test
    void aRowOfCommasEndsTheFile() {
        assertThat(fault(csv(utf8("a\n" + ",".repeat(5_000_000)))).reason()).startsWith("it has more than 1000 fields");
    }

    private static Fault fault(List<FileRow> rows) {
        return ((FileRow.Broken) rows.getLast()).fault();
    }
}
