package dev.ratchet.registry.domain.uploads;

import dev.ratchet.registry.domain.datasets.NewEntry;

/** What stands in one row of a file of entries. */
public sealed interface FileRow {

    /** An entry that may be stored. */
    record Good(NewEntry entry) implements FileRow {}

    /** A row that holds none; the next one may. */
    record Bad(Fault fault) implements FileRow {}

    /** From here on the file cannot be read. */
    record Broken(Fault fault) implements FileRow {}
}
