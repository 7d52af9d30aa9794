package dev.ratchet.registry.domain.uploads;

import java.util.Iterator;

/** A file of entries that is being read, row by row. Reading may fail as the connection that it comes through does. */
public interface EntryFile extends Iterator<FileRow> {
    /** How many lines have been read. */
    long lines();

    /** How many bytes have been read. */
    long bytes();
}
