package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Currencies. Asked for a code it writes one, otherwise the sign or word in the text. */
final class Currencies implements Recogniser {
    private static final Pattern UNIT = Pattern.compile("(?<=\\d\\s?)" + Amounts.UNIT + "(?!\\w)|(?<!\\w)"
            + Amounts.UNIT + "(?=\\s?\\d)|(?i)\\b(?:euros?|dollars?|pounds?)\\b");

    @Override
    public List<String> meanings() {
        return List.of("currency", "currency code", "unit of money");
    }

    @Override
    public List<Found> find(String text, Hints hints) {
        return Patterns.all(UNIT, text);
    }

    @Override
    public JsonNode value(Found found, Hints hints) {
        return TextNode.valueOf(hints.currencyCode() ? code(found.raw()) : found.raw());
    }

    private static String code(String raw) {
        String unit = raw.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        return switch (unit) {
            case "€", "euro", "eur" -> "EUR";
            case "$", "dollar", "usd", "buck" -> "USD";
            case "£", "pound", "gbp" -> "GBP";
            case "franc", "chf" -> "CHF";
            default -> raw.toUpperCase(Locale.ROOT);
        };
    }
}
