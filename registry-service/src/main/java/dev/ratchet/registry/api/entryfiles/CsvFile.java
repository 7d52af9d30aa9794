package dev.ratchet.registry.api.entryfiles;

import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.uploads.EntryFile;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.FileRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** CSV with a header: an entry a row. A row that does not end as CSV does is the last that can be read. */
final class CsvFile implements EntryFile {
    private final UploadStream in;
    private @Nullable CsvRows rows;
    private @Nullable CsvColumns columns;
    private @Nullable FileRow next;
    private boolean over;

    CsvFile(UploadStream in) {
        this.in = in;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !over) {
            next = read();
        }
        return next != null;
    }

    @Override
    public FileRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        FileRow row = next;
        next = null;
        return row;
    }

    private @Nullable FileRow read() {
        CsvRows opened = open();
        try {
            List<@Nullable String> cells = opened.next();
            over = cells == null || in.isTooLarge();
            if (in.isTooLarge()) {
                return FileFaults.tooLarge(in);
            }
            return cells == null ? null : row(cells);
        } catch (CsvRows.Malformed e) {
            return broken(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvRows open() {
        if (rows == null) {
            try {
                rows = new CsvRows(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rows;
    }

    private @Nullable FileRow row(List<@Nullable String> cells) {
        if (cells.stream().anyMatch(cell -> cell != null && cell.indexOf(Characters.MALFORMED) >= 0)) {
            return columns == null ? broken("it is not valid UTF-8") : bad("it is not valid UTF-8");
        }
        CsvColumns known = columns;
        return known == null ? header(cells) : entry(known, cells);
    }

    private @Nullable FileRow header(List<@Nullable String> cells) {
        try {
            columns = CsvColumns.of(cells);
            return null;
        } catch (InvalidInput e) {
            return broken(e.detail());
        }
    }

    private FileRow entry(CsvColumns known, List<@Nullable String> cells) {
        try {
            return new FileRow.Good(known.entry(cells));
        } catch (InvalidInput e) {
            return bad(e.detail());
        }
    }

    private FileRow bad(String reason) {
        return new FileRow.Bad(Fault.of(lines(), reason));
    }

    private FileRow broken(String reason) {
        over = true;
        return new FileRow.Broken(Fault.of(Math.max(1, lines()), reason));
    }

    @Override
    public long lines() {
        return rows == null ? 0 : rows.line();
    }

    @Override
    public long bytes() {
        return in.bytes();
    }
}
