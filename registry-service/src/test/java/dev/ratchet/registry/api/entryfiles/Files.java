package dev.ratchet.registry.api.entryfiles;

import dev.ratchet.registry.domain.datasets.EntryFormat;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.uploads.EntryFile;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.FileRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files of entries, read whole. */
final class Files {
    private Files() {}

    static List<FileRow> jsonLines(byte[] file) {
        return rows(file(EntryFormat.JSONL, file, 100_000_000));
    }

    static List<FileRow> csv(byte[] file) {
        return rows(file(EntryFormat.CSV, file, 100_000_000));
    }

    static EntryFile file(EntryFormat format, byte[] file, long limit) {
        return UploadedFile.of(format, new ByteArrayInputStream(file), limit);
    }

    static List<FileRow> rows(EntryFile file) {
        List<FileRow> rows = new ArrayList<>();
        file.forEachRemaining(rows::add);
        return rows;
    }

    static List<NewEntry> entries(List<FileRow> rows) {
        return rows.stream().map(row -> ((FileRow.Good) row).entry()).toList();
    }

    static FileRow bad(long line, String reason) {
        return new FileRow.Bad(new Fault(line, reason));
    }

    static FileRow broken(long line, String reason) {
        return new FileRow.Broken(new Fault(line, reason));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
