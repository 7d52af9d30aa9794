package dev.ratchet.registry.domain.uploads;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a file has been read.
 *
 * @param entries rows that hold an entry
 * @param skipped rows that hold none and were passed over
 * @param chunks parts in which the entries are put aside
 * @param badLines the first of those passed over
 */
public record Reading(long lines, long bytes, long entries, long skipped, int chunks, List<Fault> badLines) {
    public static final Reading NOTHING = new Reading(0, 0, 0, 0, 0, List.of());
    private static final int MAX_BAD_LINES = 100;

    public Reading {
        badLines = List.copyOf(badLines);
    }

    public Reading at(EntryFile file) {
        return new Reading(file.lines(), file.bytes(), entries, skipped, chunks, badLines);
    }

    public Reading staged(int more) {
        return new Reading(lines, bytes, entries + more, skipped, chunks + 1, badLines);
    }

    public Reading skipped(Fault fault) {
        if (badLines.size() == MAX_BAD_LINES) {
            return new Reading(lines, bytes, entries, skipped + 1, chunks, badLines);
        }
        List<Fault> more = new ArrayList<>(badLines);
        more.add(fault);
        return new Reading(lines, bytes, entries, skipped + 1, chunks, more);
    }
}
