package dev.ratchet.registry.api.entryfiles;

import dev.ratchet.registry.domain.datasets.NewEntry;
import java.io.Closeable;
import java.io.IOException;

/** Writes entries into a file, one after the other. */
interface EntryWriter extends Closeable {
    void write(NewEntry entry) throws IOException;
}
