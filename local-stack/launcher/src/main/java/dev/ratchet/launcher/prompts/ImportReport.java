package dev.ratchet.launcher.prompts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the registry says of files that it was sent.
 *
 * @param detail why it could not read them at all
 * @param line where it could not go on
 */
record ImportReport(
        @Nullable List<Item> items,
        @Nullable String detail,
        @Nullable Integer line) {

    /** None where it could not read anything. */
    List<Item> found() {
        return items == null ? List.of() : items;
    }

    /** One version. */
    record Item(
            @Nullable String name,
            @Nullable String version,
            String action,
            @Nullable String detail,
            int line) {

        boolean isRefused() {
            return action.equals("conflict") || action.equals("invalid");
        }
    }
}
