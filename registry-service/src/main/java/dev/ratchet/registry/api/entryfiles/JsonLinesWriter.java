package dev.ratchet.registry.api.entryfiles;

import dev.ratchet.registry.domain.datasets.EntryJson;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An entry a line; uploaded again, it gives the same entries. */
final class JsonLinesWriter implements EntryWriter {
    private final OutputStream out;

    JsonLinesWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, 64 * 1024);
    }

    @Override
    public void write(NewEntry entry) throws IOException {
        out.write(EntryJson.write(entry).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
