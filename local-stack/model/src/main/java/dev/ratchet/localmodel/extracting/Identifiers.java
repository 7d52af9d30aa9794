package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers and codes that name an order, a customer, a parcel. Told how they start or how long they are, it takes the
 * ones that fit and writes them that way; otherwise it takes whatever looks like one, as it stands.
 */
final class Identifiers implements Recogniser {
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\w.,+€$£-])#?((?:[A-Z]{1,4}[- ]?|[a-z]{1,3}-)?\\d{3,12}(?:-\\d{1,8}){0,3}|[A-Z]{2,5}-?[A-Z0-9]{4,14}(?<=\\d))(?![\\w€$£]|[.,:]\\d)");

    @Override
    public List<String> meanings() {
        return List.of(
                "order number",
                "order id",
                "reference number",
                "customer number",
                "tracking code",
                "invoice number",
                "ticket number",
                "identifier");
    }

    @Override
    public List<Found> find(String text, Hints hints) {
        List<Found> taken = Stream.of(Amounts.all(text), Dates.all(text), Patterns.all(Patterns.PHONE.pattern(), text))
                .flatMap(List::stream)
                .toList();
        Stream<Found> codes = hints
                .prefix()
                .map(prefix -> Patterns.all(withPrefix(prefix), text))
                .orElseGet(() -> Patterns.all(CODE, text))
                .stream();
        return codes.filter(code -> taken.stream().noneMatch(code::overlaps))
                .filter(code ->
                        hints.digits().map(count -> count == digits(code.raw())).orElse(true))
                .toList();
    }

    @Override
    public JsonNode value(Found found, Hints hints) {
        Optional<String> prefix = hints.prefix();
        String digits = found.raw().replaceFirst("^\\D+", "");
        return TextNode.valueOf(prefix.map(start -> start + digits).orElse(found.raw()));
    }

    private static Pattern withPrefix(String prefix) {
        String letters = prefix.replaceAll("[^A-Za-z#]", "").toLowerCase(Locale.ROOT);
        return Pattern.compile(
                "(?i)(?<![\\w-])(" + Pattern.quote(letters) + "[- #]{0,2}\\d{2,12}(?:-\\d{1,8}){0,3})(?!\\w)");
    }

    private static long digits(String code) {
        return code.chars().filter(Character::isDigit).count();
    }
}
