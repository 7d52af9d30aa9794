package dev.ratchet.registry.domain.datasets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an entry came into its dataset. */
public enum EntrySource {
    MANUAL,
    UPLOAD,
    TRACE,
    TEMPLATE,
    IMPORT;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
