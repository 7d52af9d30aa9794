package dev.ratchet.registry.application.uploads;

import dev.ratchet.registry.config.DatasetsConfig;

/** What can go wrong with an upload as a whole, in words for a person. */
final class Faults {
    static final String REMOVED = "The dataset was removed";
    static final String BROKEN_OFF = "The connection broke off before the file was read";
    static final String LEFT = "No data came for too long, or the service was stopped while it read the file";
    static final String EMPTY = "The file holds no entries";

    private Faults() {}

    static String full(DatasetsConfig config) {
        return "A dataset has at most " + config.maxEntries() + " entries";
    }
}
