package dev.ratchet.registry.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code limit} and {@code cursor}; a cursor is opaque to those who send it. */
public final class Paging {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int MAX_CURSOR = 1_000;

    private Paging() {}

    public static Page.Slice slice(@Nullable String limit, @Nullable String cursor) {
        return new Page.Slice(limit(limit), cursor == null || cursor.isBlank() ? null : cursor(cursor));
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_LIMIT;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MAX_LIMIT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same as a number out of range
        }
        throw Problems.badRequest("limit must be a whole number from 1 to " + MAX_LIMIT);
    }

    private static Cursor cursor(String text) {
        try {
            if (text.length() <= MAX_CURSOR) {
                String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                return new Cursor(List.of(EventJson.mapper().readValue(json, String[].class)));
            }
        } catch (IllegalArgumentException | JsonProcessingException | NullPointerException e) {
            // the same as one of another list
        }
        throw Cursor.unknown();
    }

    static String text(Cursor cursor) {
        String json = EventJson.writeText(cursor.keys());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
