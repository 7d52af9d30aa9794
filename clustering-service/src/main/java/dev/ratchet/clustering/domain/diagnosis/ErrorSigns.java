package dev.ratchet.clustering.domain.diagnosis;

import static dev.ratchet.events.data.ProblemKind.DATA;
import static dev.ratchet.events.data.ProblemKind.MODEL;
import static dev.ratchet.events.data.ProblemKind.TOOL;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the words of an error. The first row that fits counts: what names a tool is no provider's limit. */
final class ErrorSigns {
    private static final Sign UNKNOWN = Sign.vague(TOOL, "an error that no rule knows stopped the run");
    private static final List<Row> ROWS = List.of(
            new Row(
                    "missing ?(?:variable|input|field|parameter|argument)|variable \\S+ (?:is )?missing|no value for|input.{0,20}(?:empty|invalid"
                            + "|malformed|null)|(?:malformed|invalid|unreadable) (?:input|request body|document|payload)",
                    Sign.clear(DATA, "an input that was missing or malformed")),
            new Row(
                    "\\btool\\b.{0,60}(?:fail|error|timeout|timed out|unavailable|\\b[45]\\d\\d\\b)|tool_?(?:error|failed|timeout|call)",
                    Sign.clear(TOOL, "a tool that failed")),
            new Row(
                    "rate.?limit|too many requests|\\b429\\b|quota|overloaded|capacity",
                    Sign.clear(MODEL, "a provider's limit on the rate of calls")),
            new Row(
                    "context.{0,10}(?:length|window|size)|maximum.{0,20}tokens|token limit|too many tokens|prompt is too long|max_tokens"
                            + "|finish.?reason.{0,10}length",
                    Sign.clear(MODEL, "a text too long for the model")),
            new Row(
                    "content.?(?:filter|policy)|moderation|safety|refusal|model (?:refused|declined)",
                    Sign.clear(MODEL, "an answer that the model or its provider refused")),
            new Row(
                    "model.{0,20}(?:not found|does not exist|unavailable|overloaded)|invalid.?api.?key|incorrect api key|provider|openai|anthropic"
                            + "|model.?(?:error|unavailable|refused)|completion",
                    Sign.clear(MODEL, "an error of the model's provider")),
            new Row("time.?out|timed out|deadline", Sign.clear(TOOL, "a tool or service that did not answer in time")),
            new Row(
                    "connection|connect(?:ed|ing)? |unreachable|no route|unknown ?host|dns|socket|broken pipe|ssl|tls|refused",
                    Sign.clear(TOOL, "a tool or service that could not be reached")),
            new Row(
                    "\\b(?:http|status)\\D{0,12}[45]\\d\\d\\b|\\b(?:401|403|404|500|502|503|504)\\b|internal server error|bad gateway"
                            + "|service unavailable|forbidden|unauthorized",
                    Sign.clear(TOOL, "a tool or service that answered with an error")),
            new Row("sql|database|deadlock|constraint", Sign.clear(TOOL, "a database that failed")));

    private ErrorSigns() {}

    static Sign of(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        return ROWS.stream()
                .filter(row -> row.pattern.matcher(plain).find())
                .map(row -> row.sign)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static final class Row {
        private final Pattern pattern;
        private final Sign sign;

        Row(String pattern, Sign sign) {
            this.pattern = Pattern.compile(pattern);
            this.sign = sign;
        }
    }
}
