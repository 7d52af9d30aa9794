package dev.ratchet.localmodel.reflecting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values a field should have had, and the texts they stand in. */
record FieldLesson(String key, List<JsonNode> values, List<String> inputs) {
    private static final Pattern CODE = Pattern.compile("([A-Za-z]{1,5}-?|#)\\d{2,12}");
    private static final Pattern DIGITS = Pattern.compile("\\d{3,12}");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CURRENCY = Pattern.compile("EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK");

    /** The form that the values have in common, in words. */
    List<String> form() {
        List<String> parts = new ArrayList<>();
        code().ifPresent(parts::add);
        if (all(ISO_DATE)) {
            parts.add("ISO 8601 date, as YYYY-MM-DD");
            sameYear().ifPresent(year -> parts.add("where the year is not given, the year is " + year));
        }
        if (all(CURRENCY)) {
            parts.add("three-letter currency code");
        }
        if (present().allMatch(JsonNode::isNumber)) {
            parts.add("as a number without currency or unit");
        }
        if (present().allMatch(JsonNode::isBoolean)) {
            parts.add("true or false");
        }
        words(parts);
        if (values.stream().anyMatch(JsonNode::isNull)) {
            parts.add("null when absent");
        }
        return parts;
    }

    private Optional<String> code() {
        if (all(CODE)) {
            List<String> prefixes = distinct(value -> value.replaceFirst("\\d+$", ""));
            return prefixes.size() == 1
                    ? Optional.of("starts with " + prefixes.getFirst()
                            + digits().map(n -> " followed by " + n + " digits").orElse(""))
                    : Optional.of("a code of letters and digits");
        }
        return all(DIGITS) ? digits().map(count -> count + " digits") : Optional.empty();
    }

    private Optional<String> digits() {
        List<String> counts =
                distinct(value -> String.valueOf(value.replaceAll("\\D", "").length()));
        return counts.size() == 1 ? Optional.of(counts.getFirst()) : Optional.empty();
    }

    private Optional<String> sameYear() {
        List<String> years = distinct(value -> value.substring(0, 4));
        return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
    }

    private void words(List<String> parts) {
        if (texts().isEmpty() || all(CODE) || all(ISO_DATE) || all(CURRENCY)) {
            return;
        }
        if (inInputs(
                (value, input) -> input.contains(value + "s") || input.contains(value.replaceFirst("y$", "ies")))) {
            parts.add("in the singular");
        }
        if (inInputs((value, input) ->
                !input.contains(value) && input.toLowerCase(Locale.ROOT).contains(value))) {
            parts.add("in lower case");
        }
        List<String> options = distinct(value -> value);
        boolean written = inInputs((value, input) -> input.contains(value));
        if (options.size() > 1 && options.size() <= 5 && values.size() > 2 * options.size() && !written) {
            parts.add("one of: "
                    + String.join(", ", options.stream().map(Quoted::line).toList()));
        }
    }

    /** Whether some value stands in its input that way. */
    private boolean inInputs(BiPredicate<String, String> way) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isTextual() && way.test(values.get(i).textValue(), inputs.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean all(Pattern pattern) {
        Predicate<String> whole = pattern.asMatchPredicate();
        return !texts().isEmpty()
                && texts().stream().allMatch(whole)
                && present().allMatch(JsonNode::isTextual);
    }

    private List<String> distinct(UnaryOperator<String> part) {
        return texts().stream().map(part).distinct().toList();
    }

    private List<String> texts() {
        return values.stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    private Stream<JsonNode> present() {
        return values.stream().filter(value -> !value.isNull());
    }
}
