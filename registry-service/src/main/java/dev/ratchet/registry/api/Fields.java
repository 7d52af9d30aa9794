package dev.ratchet.registry.api;

import dev.ratchet.events.data.Names;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Names, texts and times of a request; what cannot be meant is refused by the name of its field. */
public final class Fields {
    private Fields() {}

    public static String name(@Nullable String value, String field) {
        try {
            return Names.name(value, field);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, String.valueOf(e.getMessage()));
        }
    }

    public static @Nullable String text(@Nullable String value, String field) {
        try {
            String text = Names.optional(value, field);
            return text == null ? null : Texts.storable(text, field);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, String.valueOf(e.getMessage()));
        }
    }

    public static @Nullable Instant time(@Nullable Instant value, String field) {
        try {
            return Names.time(value, field);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, String.valueOf(e.getMessage()));
        }
    }
}
