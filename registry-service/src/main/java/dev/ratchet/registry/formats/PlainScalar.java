package dev.ratchet.registry.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a scalar without quotes means: the core schema of YAML 1.2, as far as JSON can tell it. */
final class PlainScalar {
    private static final int MAX_DIGITS = 1_000;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

    private PlainScalar() {}

    /** The value; {@code null} where it is a text.
     *
     * @throws UnreadableFile where a number would lose digits */
    static @Nullable JsonNode value(String text, Place place) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NullNode.instance;
            case "true", "True", "TRUE" -> BooleanNode.TRUE;
            case "false", "False", "FALSE" -> BooleanNode.FALSE;
            default -> number(text, place);
        };
    }

    private static @Nullable JsonNode number(String text, Place place) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        if (text.length() > MAX_DIGITS) {
            throw new UnreadableFile(place, "a number has more than " + MAX_DIGITS + " digits; put it in quotes");
        }
        return WHOLE.matcher(text).matches() ? whole(new BigInteger(text)) : fraction(text, place);
    }

    private static JsonNode whole(BigInteger number) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (number.bitLength() < Integer.SIZE) {
            return json.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? json.numberNode(number.longValue()) : json.numberNode(number);
    }

    private static JsonNode fraction(String text, Place place) {
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number) || new BigDecimal(Double.toString(number)).compareTo(new BigDecimal(text)) != 0) {
            throw new UnreadableFile(place, "the number " + text + " cannot be kept exactly; put it in quotes");
        }
        return JsonNodeFactory.instance.numberNode(number);
    }
}
