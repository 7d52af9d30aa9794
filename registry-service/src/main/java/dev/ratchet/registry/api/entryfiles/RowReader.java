package dev.ratchet.registry.api.entryfiles;

import dev.ratchet.registry.domain.uploads.FileRow;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file of one format. */
interface RowReader {
    /** The next row; {@code null} after the last. Behind a broken one there is nothing to ask for. */
    @Nullable FileRow next() throws IOException;

    /** How many lines have been read. */
    long lines();
}
