package dev.ratchet.registry.api.entryfiles;

import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.FileRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV with a header: an entry a row. A row that does not end as CSV does is the last that can be read. */
final class CsvReader implements RowReader {
    private final CsvRows rows;
    private @Nullable CsvColumns columns;

    CsvReader(InputStream in) {
        this.rows = new CsvRows(in);
    }

    @Override
    public @Nullable FileRow next() throws IOException {
        try {
            CsvColumns known = columns();
            List<@Nullable String> fields = known == null ? null : rows.next();
            return known == null || fields == null ? null : entry(known, fields);
        } catch (CsvRows.Malformed e) {
            return broken(String.valueOf(e.getMessage()));
        } catch (InvalidInput e) {
            return broken(e.detail());
        }
    }

    /** What the first row names; {@code null} where there is no row at all. */
    private @Nullable CsvColumns columns() throws IOException {
        if (columns == null) {
            List<@Nullable String> header = rows.next();
            columns = header == null ? null : CsvColumns.of(header);
        }
        return columns;
    }

    private FileRow entry(CsvColumns known, List<@Nullable String> fields) {
        try {
            return new FileRow.Good(known.entry(fields));
        } catch (InvalidInput e) {
            return new FileRow.Bad(Fault.of(lines(), e.detail()));
        }
    }

    private FileRow broken(String reason) {
        return new FileRow.Broken(Fault.of(lines(), reason));
    }

    @Override
    public long lines() {
        return rows.line();
    }
}
