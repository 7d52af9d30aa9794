package dev.ratchet.models;

import dev.ratchet.events.wire.Storable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What providers say, made fit for messages. */
public final class ForeignText {
    private static final int MAX_QUOTE = 300;
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private ForeignText() {}

    /** One line, shortened. */
    public static String quote(@Nullable String text) {
        String line = text == null
                ? ""
                : SPACE.matcher(Storable.text(text)).replaceAll(" ").strip();
        return line.length() > MAX_QUOTE ? line.substring(0, MAX_QUOTE) + "…" : line;
    }
}
