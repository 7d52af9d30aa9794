package dev.ratchet.registry.api.entryfiles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row an entry, in the columns of its fields; uploaded again, it gives the same entries: a text that is empty is quoted, one
 * that is absent is not.
 *
 * <p>For spreadsheets, which run a cell as a formula that begins like one, such cells can get an apostrophe in front. Such a
 * file gives other entries.
 */
final class CsvEntryWriter implements EntryWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n\uFEFF]|^\\s|\\s$");

    private final Writer out;
    private final boolean forSpreadsheets;

    CsvEntryWriter(OutputStream bytes, boolean forSpreadsheets) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 32 * 1024);
        this.forSpreadsheets = forSpreadsheets;
        out.write(String.join(",", CsvColumns.FIELDS) + "\n");
    }

    @Override
    public void write(NewEntry entry) throws IOException {
        JsonNode metadata = entry.metadata();
        out.write(field(entry.inputData().toString()));
        out.write(',');
        out.write(field(entry.expectedOutput()));
        out.write(',');
        out.write(field(entry.rubric()));
        out.write(',');
        out.write(field(metadata == null ? null : metadata.toString()));
        out.write('\n');
    }

    private String field(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String text = forSpreadsheets ? withoutFormula(value) : value;
        boolean quotes = text.isEmpty() || NEEDS_QUOTES.matcher(text).find();
        return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String withoutFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
