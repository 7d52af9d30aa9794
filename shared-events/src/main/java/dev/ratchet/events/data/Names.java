package dev.ratchet.events.data;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What identifiers from outside may look like. */
public final class Names {
    private static final int MAX_TEXT = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Names() {}

    /** A free identifier of 1 to 200 characters.
     *
     * @throws IllegalArgumentException naming the field, where it is missing, blank or too long */
    public static String text(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        if (value.length() > MAX_TEXT) {
            throw new IllegalArgumentException(field + " is longer than " + MAX_TEXT + " characters");
        }
        return value;
    }

    /** An optional free identifier.
     *
     * @throws IllegalArgumentException naming the field, where it is too long */
    public static @Nullable String optional(@Nullable String value, String field) {
        return value == null || value.isBlank() ? null : text(value, field);
    }

    /** Whether a time that somebody told can be meant: later than 2000 and earlier than 2100. */
    public static boolean isPlausible(Instant time) {
        return time.isAfter(EARLIEST) && time.isBefore(LATEST);
    }

    /** An optional time from outside.
     *
     * @throws IllegalArgumentException naming the field, where it can't be meant (milliseconds read as seconds) */
    public static @Nullable Instant time(@Nullable Instant value, String field) {
        if (value != null && !isPlausible(value)) {
            throw new IllegalArgumentException(field + " must be a time between the years 2000 and 2100");
        }
        return value;
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** A name that is safe in a URL, a Kafka key and a file name: letters, digits, dot, dash, underscore; up to 100.
     *
     * @throws IllegalArgumentException naming the field, where it is anything else */
    public static String name(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " must match " + NAME.pattern());
        }
        return value;
    }
}
