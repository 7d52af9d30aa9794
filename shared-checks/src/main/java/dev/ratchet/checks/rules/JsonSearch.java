package dev.ratchet.checks.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects and arrays in the midst of a text, tried from the left at each bracket. What the tries read together is bounded,
 * as a text of brackets would be read again and again.
 */
final class JsonSearch {
    private static final int MAX_TRIES = 1_000;
    private static final int MAX_PASSES = 8;
    private static final int MIN_BUDGET = 100_000;
    private static final ObjectReader READER =
            EventJson.mapper().readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final char[] text;
    private long budget;
    private int at;

    JsonSearch(String text) {
        this.text = text.toCharArray();
        this.budget = Math.max(MIN_BUDGET, (long) MAX_PASSES * this.text.length);
    }

    /** The first that is of the form, or what is wrong with the first that is not. */
    Finding first(JsonForm form) {
        @Nullable Finding nearest = null;
        for (int tries = 0; next(); tries++) {
            if (tries == MAX_TRIES || budget < 0) {
                return new Finding.Undecided("there are too many brackets to look for JSON between them");
            }
            JsonNode found = read();
            if (found != null) {
                Finding finding = form.of(found, "contains JSON");
                if (!(finding instanceof Finding.Unmet)) {
                    return finding;
                }
                nearest = nearest == null ? finding : nearest;
            }
        }
        return nearest == null ? new Finding.Unmet(() -> "contains no JSON object or array") : nearest;
    }

    /** Moves to the next bracket that opens. */
    private boolean next() {
        while (at < text.length && text[at] != '{' && text[at] != '[') {
            at++;
        }
        return at < text.length;
    }

    /** The JSON here, and moves behind it; where there is none, one character further. */
    private @Nullable JsonNode read() {
        try (JsonParser parser = EventJson.mapper().getFactory().createParser(text, at, text.length - at)) {
            int length = 1;
            try {
                JsonNode found = READER.readTree(parser);
                length = offset(parser);
                return found;
            } finally {
                budget -= offset(parser);
                at += length;
            }
        } catch (IOException e) {
            return null;
        }
    }

    private static int offset(JsonParser parser) {
        return (int) Math.max(1, parser.currentLocation().getCharOffset());
    }
}
