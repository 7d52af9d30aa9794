package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

/** How one candidate did on the select split; the live version runs in the same race as a yardstick. */
public record RaceResult(String version, int evaluated, int passed) {
    public RaceResult {
        requireNonNull(version, "version is missing");
    }
}
