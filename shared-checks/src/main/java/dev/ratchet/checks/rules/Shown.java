package dev.ratchet.checks.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.matching.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values as they stand in a reason: quoted, short, numbers without a superfluous .0. */
final class Shown {
    private static final int MAX_CHARS = 60;
    private static final int MAX_VALUES = 5;

    private Shown() {}

    static String text(String text) {
        return "«" + Texts.shortened(text, MAX_CHARS) + "»";
    }

    static String value(JsonNode value) {
        return value.isTextual() ? text(value.textValue()) : Texts.shortened(value.toString(), MAX_CHARS);
    }

    static String values(List<JsonNode> values) {
        String some = values.stream().limit(MAX_VALUES).map(Shown::value).collect(Collectors.joining(", "));
        return values.size() > MAX_VALUES ? some + " …" : some;
    }

    static String number(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }
}
