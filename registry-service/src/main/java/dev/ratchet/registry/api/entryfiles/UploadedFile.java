package dev.ratchet.registry.api.entryfiles;

import dev.ratchet.registry.domain.datasets.EntryFormat;
import dev.ratchet.registry.domain.uploads.EntryFile;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.FileRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A file of entries as it comes in. */
public final class UploadedFile implements EntryFile {
    private final UploadStream in;
    private final RowReader rows;
    private @Nullable FileRow next;
    private boolean over;

    private UploadedFile(UploadStream in, RowReader rows) {
        this.in = in;
        this.rows = rows;
    }

    /** @param limit how many bytes the file may have; one that has more is broken */
    public static UploadedFile of(EntryFormat format, InputStream body, long limit) {
        UploadStream in = new UploadStream(body, limit);
        RowReader rows =
                switch (format) {
                    case JSONL -> new JsonLinesReader(in);
                    case CSV -> new CsvReader(in);
                };
        return new UploadedFile(in, rows);
    }

    @Override
    public boolean hasNext() {
        if (next == null && !over) {
            next = read();
            over = next == null || next instanceof FileRow.Broken;
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
        try {
            FileRow row = rows.next();
            return in.isTooLarge()
                    ? new FileRow.Broken(Fault.ofTheWhole("The file is larger than " + in.limit() + " bytes"))
                    : row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long lines() {
        return rows.lines();
    }

    @Override
    public long bytes() {
        return in.bytes();
    }
}
