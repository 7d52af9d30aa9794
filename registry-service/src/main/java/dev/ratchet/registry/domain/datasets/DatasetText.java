package dev.ratchet.registry.domain.datasets;

import dev.ratchet.events.data.Names;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import org.jspecify.annotations.Nullable;

/** How people call and describe a dataset. */
public record DatasetText(String name, @Nullable String description) {
    private static final int MAX_DESCRIPTION = 2_000;

    /** @throws InvalidInput where the name or the description cannot be meant */
    public static DatasetText of(@Nullable String name, @Nullable String description) {
        return new DatasetText(name(name), description(description));
    }

    private static String name(@Nullable String name) {
        try {
            return Names.name(name, "name");
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("name", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String description(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_DESCRIPTION) {
            throw new InvalidInput("description", "description is longer than " + MAX_DESCRIPTION + " characters");
        }
        return Texts.storable(text, "description");
    }
}
