package dev.ratchet.registry.api.entryfiles;

import dev.ratchet.registry.domain.datasets.EntryRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180), each with the line that it begins on. Nothing is trimmed; an empty field without quotes is
 * {@code null}, one with quotes is empty. No more than one row is held, and a row is bounded.
 */
final class CsvRows {
    private static final int MAX_COLUMNS = 1_000;
    private static final int MAX_FIELD = 2 * EntryRules.MAX_BYTES;
    private static final long MAX_ROW = 2L * MAX_FIELD;

    private final Characters in;
    private long line;
    private int after;

    CsvRows(InputStream bytes) {
        in = new Characters(bytes);
    }

    /** The line that the last row begins on. */
    long line() {
        return line;
    }

    /** The next row; {@code null} after the last. Empty lines are passed over.
     *
     * @throws Malformed where it cannot be told how the file goes on */
    @Nullable List<@Nullable String> next() throws IOException {
        while (in.peek() == '\n' || in.peek() == '\r') {
            in.readPlain();
        }
        if (in.peek() == Characters.END) {
            return null;
        }
        line = in.line();
        List<@Nullable String> fields = new ArrayList<>();
        long length = 0;
        do {
            String field = field();
            fields.add(field);
            length += field == null ? 0 : field.length();
            if (fields.size() > MAX_COLUMNS || length > MAX_ROW) {
                throw new Malformed("it has more than " + MAX_COLUMNS + " fields, or more than 1 MB");
            }
        } while (after == ',');
        return fields;
    }

    /** The next field; {@code after} is what ends it. */
    private @Nullable String field() throws IOException {
        StringBuilder text = new StringBuilder();
        if (in.peek() == '"') {
            in.read();
            quoted(text);
            return text.toString();
        }
        for (after = in.readPlain(); !isEnd(after); after = in.readPlain()) {
            append(text, after);
        }
        return text.isEmpty() ? null : text.toString();
    }

    private void quoted(StringBuilder text) throws IOException {
        for (int next = in.read(); next != '"' || in.peek() == '"'; next = in.read()) {
            if (next == Characters.END) {
                throw new Malformed("it is not CSV: its quotes are never closed");
            }
            append(text, next == '"' ? in.read() : next);
        }
        after = in.readPlain();
        if (!isEnd(after)) {
            throw new Malformed("it is not CSV: there is something behind the closing quotes of a field");
        }
    }

    private static void append(StringBuilder text, int character) throws Malformed {
        if (text.length() == MAX_FIELD) {
            throw new Malformed("a field is longer than 512 kB, or its quotes are never closed");
        }
        text.append((char) character);
    }

    private static boolean isEnd(int character) {
        return character == ',' || character == '\n' || character == Characters.END;
    }

    /** It cannot be told how the file goes on. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }
}
