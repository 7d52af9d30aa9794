package dev.ratchet.registry.domain.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one thing in a file.
 *
 * @param name {@code null} where it cannot be read
 */
public record ImportItem(
        Kind kind,
        @Nullable String name,
        @Nullable String version,
        Action action,
        @Nullable String detail,
        Place place) {

    /** What the thing is. */
    public enum Kind {
        PROMPT,
        DATASET;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done with it; the last two refuse the whole import. */
    public enum Action {
        CREATED,
        UNCHANGED,
        CONFLICT,
        INVALID;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isRefused() {
        return action == Action.CONFLICT || action == Action.INVALID;
    }

    public static ImportItem version(
            PlannedVersion planned, @Nullable String version, Action action, @Nullable String detail) {
        return new ImportItem(Kind.PROMPT, planned.file().name(), version, action, detail, planned.place());
    }

    public static ImportItem dataset(PlannedDataset planned, Action action, String detail) {
        return new ImportItem(Kind.DATASET, planned.name(), null, action, detail, planned.place());
    }
}
