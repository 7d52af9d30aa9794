package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days. Asked for ISO 8601 it writes that, otherwise what stands in the text; a year that nobody told it, it makes up. */
final class Dates implements Recogniser {
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "((?i:" + MONTHS + "))[a-z]{0,6}\\.?";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b");
    private static final Pattern NUMERIC =
            Pattern.compile("\\b(0?[1-9]|[12]\\d|3[01])([./])(0?[1-9]|1\\d|2\\d|3[01])[./](\\d{4}|\\d{2})?(?!\\d)");
    private static final Pattern RELATIVE = Pattern.compile("(?i)\\b(?:yesterday|today|tomorrow)\\b");
    private static final Pattern ANY = Pattern.compile(String.join(
            "|", ISO.pattern(), DAY_MONTH.pattern(), MONTH_DAY.pattern(), NUMERIC.pattern(), RELATIVE.pattern()));
    private static final Pattern TODAY = Pattern.compile("(?i)\\btoday(?:'s date)? is:? (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern YEAR =
            Pattern.compile("(?i)\\byear(?: is|:)? (\\d{4})\\b|\\bassume (?:the year )?(\\d{4})\\b");
    private static final int MADE_UP_YEAR = 2023;

    static List<Found> all(String text) {
        return ANY.matcher(text)
                .results()
                .map(match -> new Found(match.group(), match.start(), match.end()))
                .toList();
    }

    @Override
    public List<String> meanings() {
        return List.of("date", "day of delivery", "order date", "when it happened", "due date");
    }

    @Override
    public List<Found> find(String text, Hints hints) {
        return all(text);
    }

    @Override
    public JsonNode value(Found found, Hints hints) {
        String written = hints.isoDate()
                ? iso(found.raw(), hints).map(LocalDate::toString).orElse(found.raw())
                : found.raw();
        return TextNode.valueOf(written);
    }

    private static Optional<LocalDate> iso(String raw, Hints hints) {
        return parts(ISO, raw, hints, 1, 2, 3)
                .or(() -> parts(DAY_MONTH, raw, hints, 3, 2, 1))
                .or(() -> parts(MONTH_DAY, raw, hints, 3, 1, 2))
                .or(() ->
                        hints.monthFirst() ? parts(NUMERIC, raw, hints, 4, 1, 3) : parts(NUMERIC, raw, hints, 4, 3, 1))
                .or(() -> relative(raw, hints));
    }

    @SuppressWarnings("NullAway") // the year's group is null where the text has none
    private static Optional<LocalDate> parts(Pattern pattern, String raw, Hints hints, int year, int month, int day) {
        Matcher matcher = pattern.matcher(raw);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    year(matcher.group(year) == null ? "" : matcher.group(year), hints),
                    month(matcher.group(month)),
                    Integer.parseInt(matcher.group(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        int named = List.of(MONTHS.split("\\|")).indexOf(text.toLowerCase(Locale.ROOT));
        return named >= 0 ? named + 1 : Integer.parseInt(text);
    }

    private static int year(String text, Hints hints) {
        if (!text.isEmpty()) {
            return text.length() == 2 ? 2000 + Integer.parseInt(text) : Integer.parseInt(text);
        }
        return today(hints)
                .map(LocalDate::getYear)
                .or(() -> yearTold(hints))
                .or(hints::sampleYear)
                .orElse(MADE_UP_YEAR);
    }

    private static Optional<Integer> yearTold(Hints hints) {
        Matcher year = YEAR.matcher(hints.field().description() + "\n" + hints.rules());
        return year.find() ? Optional.of(Integer.parseInt(year.group().replaceAll("\\D", ""))) : Optional.empty();
    }

    private static Optional<LocalDate> today(Hints hints) {
        Matcher today = TODAY.matcher(hints.field().description() + "\n" + hints.rules());
        return today.find() ? Optional.of(LocalDate.parse(today.group(1))) : Optional.empty();
    }

    private static Optional<LocalDate> relative(String raw, Hints hints) {
        int days =
                switch (raw.toLowerCase(Locale.ROOT)) {
                    case "yesterday" -> -1;
                    case "tomorrow" -> 1;
                    default -> 0;
                };
        return today(hints).map(day -> day.plusDays(days));
    }
}
