package dev.ratchet.models;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What providers say, made fit for messages and for the database. */
public final class ForeignText {
    private static final int MAX_QUOTE = 300;
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{D800}-\\x{DFFF}]");

    private ForeignText() {}

    /** One line, shortened. */
    public static String quote(@Nullable String text) {
        String line = text == null
                ? ""
                : SPACE.matcher(storable(text)).replaceAll(" ").strip();
        return line.length() > MAX_QUOTE ? line.substring(0, MAX_QUOTE) + "…" : line;
    }

    /** U+0000 and half surrogate pairs, which PostgreSQL cannot store, become U+FFFD, as in every event that is read. */
    public static String storable(String text) {
        return UNSTORABLE.matcher(text).replaceAll("\uFFFD");
    }
}
