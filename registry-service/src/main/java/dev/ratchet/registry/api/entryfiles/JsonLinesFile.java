package dev.ratchet.registry.api.entryfiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.registry.api.JsonFault;
import dev.ratchet.registry.api.datasets.EntryRequest;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.EntryJson;
import dev.ratchet.registry.domain.uploads.EntryFile;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.FileRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** JSON Lines: an entry a line, read as strictly as the body of a request. Empty lines are passed over. */
final class JsonLinesFile implements EntryFile {
    /** Room for an entry with everything in it escaped. */
    private static final int MAX_LINE = 1024 * 1024;

    private final UploadStream in;
    private final ByteLines lines;
    private @Nullable FileRow next;
    private boolean over;

    JsonLinesFile(UploadStream in) {
        this.in = in;
        this.lines = new ByteLines(in, MAX_LINE);
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
        try {
            ByteLines.Line line = lines.next();
            over = line == null || in.isTooLarge();
            if (in.isTooLarge()) {
                return FileFaults.tooLarge(in);
            }
            return line == null ? null : row(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable FileRow row(ByteLines.Line line) {
        if (line.tooLong()) {
            return bad("it is longer than 1 MB");
        }
        try {
            String text = text(line.bytes());
            return text.isBlank() ? null : entry(text);
        } catch (CharacterCodingException e) {
            return bad("it is not valid UTF-8");
        }
    }

    private FileRow entry(String text) {
        try {
            EntryRequest entry = EntryJson.read(text, EntryRequest.class);
            return entry == null ? bad("it must be a JSON object") : new FileRow.Good(entry.checked());
        } catch (JsonProcessingException e) {
            return bad(JsonFault.reason(e, "it"));
        } catch (InvalidInput e) {
            return bad(e.detail());
        }
    }

    private String text(byte[] line) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line))
                .toString();
        return lines.count() == 1 ? FileFaults.withoutByteOrderMark(text) : text;
    }

    private FileRow bad(String reason) {
        return new FileRow.Bad(Fault.of(lines.count(), reason));
    }

    @Override
    public long lines() {
        return lines.count();
    }

    @Override
    public long bytes() {
        return in.bytes();
    }
}
