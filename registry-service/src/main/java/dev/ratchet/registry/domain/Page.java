package dev.ratchet.registry.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a longer list.
 *
 * @param total items of the whole list
 * @param next where the rest begins; {@code null} at the end
 */
public record Page<T>(
        List<T> items, long total, int limit, @Nullable Cursor next) {

    /** A page of what a query found that asked for one item more than the slice holds.
     *
     * @param keys the values that the list is sorted by, of one item */
    public static <T> Page<T> of(List<T> found, long total, Slice slice, Function<T, Cursor> keys) {
        boolean more = found.size() > slice.limit();
        List<T> items = more ? found.subList(0, slice.limit()) : found;
        return new Page<>(items, total, slice.limit(), more ? keys.apply(items.getLast()) : null);
    }

    public <V> Page<V> map(Function<T, V> change) {
        return new Page<>(items.stream().map(change).toList(), total, limit, next);
    }

    /** Which items are asked for: the first after {@code after}, or of the whole list. */
    public record Slice(int limit, @Nullable Cursor after) {

        /** How many rows to ask a database for, to know whether there are more. */
        public int probe() {
            return limit + 1;
        }
    }

    /** The values that a list is sorted by, of the last item that is known. */
    public record Cursor(List<String> keys) {
        /** Years that every database knows. */
        private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

        public static Cursor of(Object... keys) {
            return new Cursor(List.of(keys).stream().map(Object::toString).toList());
        }

        public String text(int index) {
            if (index >= keys.size()) {
                throw unknown();
            }
            return keys.get(index);
        }

        public Instant instant(int index) {
            Instant time = read(index, Instant::parse);
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw unknown();
            }
            return time;
        }

        public UUID uuid(int index) {
            return read(index, UUID::fromString);
        }

        public long number(int index) {
            return read(index, Long::parseLong);
        }

        private <V> V read(int index, Function<String, V> reader) {
            try {
                return reader.apply(text(index));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw unknown();
            }
        }

        /** What is refused where a cursor is none of this list's. */
        public static InvalidQuery unknown() {
            return new InvalidQuery("cursor must be the next_cursor of an earlier page of this list");
        }
    }
}
