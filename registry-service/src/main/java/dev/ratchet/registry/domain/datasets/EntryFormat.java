package dev.ratchet.registry.domain.datasets;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that entries travel in. */
public enum EntryFormat {
    JSONL,
    CSV;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntryFormat> find(String wireName) {
        return Stream.of(values())
                .filter(format -> format.wireName().equals(wireName))
                .findFirst();
    }
}
