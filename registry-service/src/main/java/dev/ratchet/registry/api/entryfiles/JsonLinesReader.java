package dev.ratchet.registry.api.entryfiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.registry.api.JsonFault;
import dev.ratchet.registry.api.datasets.EntryRequest;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.EntryJson;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.FileRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines: an entry a line, as strictly as the body of a request. Empty lines are passed over. */
final class JsonLinesReader implements RowReader {
    /** Room for an entry with everything in it escaped. */
    private static final int MAX_LINE = 1024 * 1024;

    private final ByteLines lines;

    JsonLinesReader(InputStream in) {
        this.lines = new ByteLines(in, MAX_LINE);
    }

    @Override
    public @Nullable FileRow next() throws IOException {
        for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
            FileRow row = row(line);
            if (row != null) {
                return row;
            }
        }
        return null;
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
        boolean marked = lines.count() == 1 && !text.isEmpty() && text.charAt(0) == Characters.BYTE_ORDER_MARK;
        return marked ? text.substring(1) : text;
    }

    private FileRow bad(String reason) {
        return new FileRow.Bad(Fault.of(lines.count(), reason));
    }

    @Override
    public long lines() {
        return lines.count();
    }
}
