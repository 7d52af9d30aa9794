package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.localmodel.reading.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the prompt says about the form of a field's values, in its description, in general rules and by example values.
 *
 * @param rules what holds for all fields
 * @param samples values that the examples of the prompt show for the field
 */
record Hints(Field field, String rules, List<JsonNode> samples) {
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)\\b(?:starts?|starting|begins?|beginning|prefix(?:ed)?)(?: with)?(?: the)?(?: letters?)?:?\\s+[\"'`]?([A-Za-z]{1,5}-?|#)(?![a-z])");
    private static final Pattern SAMPLE_CUE = Pattern.compile(
            "(?i)\\b(?:e\\.g\\.|for example|for instance|example|such as|like)[:,]?\\s+[\"'`]?([A-Za-z]{0,5}[-#]?\\d[\\w.:-]*)");
    private static final Pattern DIGITS =
            Pattern.compile("(?i)\\b(\\d{1,2}|three|four|five|six|seven|eight|nine|ten)[ -]digits?\\b");
    private static final Pattern ISO = Pattern.compile("(?i)\\biso\\b(?! ?4217)|iso[ -]?8601|yyyy-mm-dd");
    private static final Pattern ISO_VALUE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\b(?:as an? (?:\\w+ )?number|an? (?:plain |decimal |json )?number(?! of)|number (?:without|only)|numeric|integer|decimal"
                    + "|in digits|digits only|without (?:the )?currency)\\b|^number$");
    private static final Pattern CODE = Pattern.compile("(?i)\\biso 4217|three[- ]letter|currency code|iso code\\b");
    private static final Pattern CODE_VALUE = Pattern.compile("[A-Z]{3}");
    private static final Pattern CODE_SAMPLE = Pattern.compile("(?:[A-Za-z]{1,5}-?|#)\\d{2,12}");
    private static final Pattern NULL = Pattern.compile("(?i)\\bnull\\b");
    private static final Pattern NULL_RULE =
            Pattern.compile("(?i)\\bnull\\b.{0,80}\\b(?:absent|missing|not|no|if|when|unknown|without)\\b"
                    + "|\\b(?:absent|missing|not|no|unknown|without)\\b.{0,80}\\bnull\\b");
    private static final Pattern EMPTY_RULE = Pattern.compile("(?i)\\bempty string\\b");
    private static final Pattern SINGULAR = Pattern.compile("(?i)\\bsingular\\b");
    private static final Pattern LOWER = Pattern.compile("(?i)\\blower[ -]?case\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?i)mm/dd|month first|us (?:style )?dates?");
    private static final List<String> DIGIT_WORDS =
            List.of("three", "four", "five", "six", "seven", "eight", "nine", "ten");

    Optional<String> prefix() {
        return shown(PREFIX, 1)
                .or(() -> sampleTexts()
                        .filter(sample -> CODE_SAMPLE.matcher(sample).matches())
                        .map(sample -> sample.replaceFirst("\\d.*$", ""))
                        .findFirst());
    }

    Optional<Integer> digits() {
        return shown(DIGITS, 1)
                .map(Hints::number)
                .or(() -> sampleTexts()
                        .map(sample ->
                                (int) sample.chars().filter(Character::isDigit).count())
                        .filter(count -> count > 2)
                        .findFirst());
    }

    boolean isoDate() {
        return says(ISO)
                || sampleTexts().anyMatch(sample -> ISO_VALUE.matcher(sample).matches());
    }

    /** The year of the example dates, which is as good a guess as any. */
    Optional<Integer> sampleYear() {
        return sampleTexts()
                .filter(sample -> ISO_VALUE.matcher(sample).matches())
                .map(sample -> Integer.valueOf(sample.substring(0, 4)))
                .findFirst();
    }

    boolean number() {
        return field.type().equals("number")
                || field.type().equals("integer")
                || says(NUMBER)
                || samples.stream().anyMatch(JsonNode::isNumber);
    }

    boolean currencyCode() {
        return says(CODE)
                || sampleTexts().anyMatch(sample -> CODE_VALUE.matcher(sample).matches());
    }

    /** Whether the form that is asked for leaves a recogniser's values possible. */
    boolean admit(Recogniser recogniser) {
        if (isoDate()) {
            return recogniser instanceof Dates;
        }
        if (currencyCode()) {
            return recogniser instanceof Currencies;
        }
        if (number()) {
            return recogniser instanceof Amounts || recogniser instanceof Quantities;
        }
        return prefix().isEmpty() || recogniser instanceof Identifiers;
    }

    boolean nullWhenAbsent() {
        return says(NULL) || NULL_RULE.matcher(rules).find() || samples.stream().anyMatch(JsonNode::isNull);
    }

    boolean emptyWhenAbsent() {
        return says(EMPTY_RULE) || EMPTY_RULE.matcher(rules).find();
    }

    boolean singular() {
        return says(SINGULAR);
    }

    boolean lowerCase() {
        return says(LOWER);
    }

    boolean monthFirst() {
        return says(MONTH_FIRST) || MONTH_FIRST.matcher(rules).find();
    }

    private boolean says(Pattern pattern) {
        return pattern.matcher(field.description()).find();
    }

    private Optional<String> shown(Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(field.description());
        return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
    }

    /** Example values, those in the description first. */
    private Stream<String> sampleTexts() {
        return Stream.concat(
                shown(SAMPLE_CUE, 1).stream().map(sample -> sample.replaceAll("[.:]+$", "")),
                samples.stream().filter(JsonNode::isTextual).map(JsonNode::textValue));
    }

    private static int number(String digits) {
        int word = DIGIT_WORDS.indexOf(digits.toLowerCase(Locale.ROOT));
        return word >= 0 ? word + 3 : Integer.parseInt(digits);
    }
}
