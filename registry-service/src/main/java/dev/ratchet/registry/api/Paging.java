package dev.ratchet.registry.api;

import dev.ratchet.registry.domain.Page;
import org.jspecify.annotations.Nullable;

/** Reads {@code limit} and {@code offset}. */
final class Paging {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int MAX_OFFSET = 1_000_000;

    private Paging() {}

    static Page.Slice slice(@Nullable String limit, @Nullable String offset) {
        return new Page.Slice(
                number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT), number("offset", offset, 0, 0, MAX_OFFSET));
    }

    private static int number(String name, @Nullable String text, int otherwise, int least, int most) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same as a number out of range
        }
        throw Problems.badRequest(name + " must be a whole number from " + least + " to " + most);
    }
}
