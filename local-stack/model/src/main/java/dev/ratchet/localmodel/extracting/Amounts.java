package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money. Asked for a number it writes one, otherwise what stands in the text. */
final class Amounts implements Recogniser {
    private static final String NUMBER = "\\d{1,9}(?:[.,' ]\\d{3}){0,3}(?:[.,]\\d{1,2})?(?!\\d)";
    static final String UNIT = "(?:€|\\$|£|(?i:EUR|USD|GBP|CHF|euros?|dollars?|pounds?|francs?|bucks))";
    private static final Pattern AMOUNT =
            Pattern.compile(UNIT + "\\s?" + NUMBER + "|(?<![\\w.,-])" + NUMBER + "\\s?" + UNIT + "(?!\\w)");
    private static final Pattern DIGITS = Pattern.compile(NUMBER);

    static List<Found> all(String text) {
        return Patterns.all(AMOUNT, text);
    }

    @Override
    public List<String> meanings() {
        return List.of(
                "amount of money", "price", "total amount", "cost", "refund amount", "payment", "deposit", "fee");
    }

    @Override
    public List<Found> find(String text, Hints hints) {
        return all(text);
    }

    @Override
    public JsonNode value(Found found, Hints hints) {
        return hints.number() ? DecimalNode.valueOf(shortest(number(found.raw()))) : TextNode.valueOf(found.raw());
    }

    private static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal number(String raw) {
        Matcher digits = DIGITS.matcher(raw);
        String number = digits.find() ? digits.group() : "0";
        String plain = number.replaceAll("[' ]", "");
        int decimals = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        boolean fraction = decimals >= 0 && plain.length() - decimals - 1 <= 2;
        String whole = (fraction ? plain.substring(0, decimals) : plain).replaceAll("[.,]", "");
        return new BigDecimal(fraction ? whole + "." + plain.substring(decimals + 1) : whole);
    }
}
