package dev.ratchet.localmodel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names on one line: {@code a, b, c}, {@code a | b}, {@code "a", "b" or "c"}. */
final class NameList {
    private static final Pattern LABELS = Pattern.compile(
            "(?i)\\b(?:labels?|intents?|categor(?:y|ies)|class(?:es)?|options?"
                    + "|topics?|queues?|tags?|one of|following|either|choose from|pick from)\\b[^:\\n.]{0,60}?[:(\\[]\\s*(\\S.*)$");
    private static final Pattern LABELS_IN_SENTENCE = Pattern.compile(
            "(?i)\\b(?:one of(?: these| the following)?|as either|as|into|either|between)(?: (?:labels|intents|categories|classes))?"
                    + "\\s+(\\S+?\\s?[,|/].*)$");
    private static final Pattern FIELDS =
            Pattern.compile("(?i)\\b(?:fields?|keys?|attributes?|properties)\\b[^:\\n.{]{0,30}?"
                    + "(?::|\\s)\\s*((?:[`\"'][\\w ]+[`\"']|\\w+)\\s*(?:,|and\\b|&|\\.|$).*)$");
    private static final Pattern FIELDS_IN_SENTENCE = Pattern.compile(
            "(?i)\\b(?:extract|find|pull out|read off|get)(?: all)?(?: of)?\\s+(\\S.*?)\\s+(?:from|in|of|out of)\\b.*$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,|;/]|\\bor\\b|\\band\\b|&)\\s*");
    private static final Pattern END = Pattern.compile("[.)\\]](?:\\s.*)?$|[?!].*$");
    private static final Pattern QUOTED = Pattern.compile("\\s*[`\"'“]([^`\"'”]{1,60})[`\"'”]");
    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:(?:the|a|an|its|their|customer's)\\s+)+");

    private NameList() {}

    static List<String> labels(String line) {
        List<String> listed = first(LABELS, line, 2);
        return listed.isEmpty() ? first(LABELS_IN_SENTENCE, line, 3) : listed;
    }

    static List<String> fields(String line) {
        List<String> listed = first(FIELDS, line, 1);
        return listed.isEmpty() ? first(FIELDS_IN_SENTENCE, line, 1) : listed;
    }

    private static List<String> first(Pattern pattern, String line, int atLeast) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? names(matcher.group(1), atLeast).orElse(List.of()) : List.of();
    }

    private static Optional<List<String>> names(String text, int atLeast) {
        List<String> names = new ArrayList<>();
        boolean ended = false;
        for (String part : SEPARATOR.split(text, -1)) {
            Matcher end = END.matcher(part);
            Matcher quoted = QUOTED.matcher(part);
            ended = end.find()
                    || (quoted.lookingAt()
                            && quoted.end() < part.stripTrailing().length());
            String bare =
                    quoted.lookingAt() ? quoted.group(1) : end.reset().find() ? part.substring(0, end.start()) : part;
            NamedItem item = new NamedItem(ARTICLE.matcher(stripped(bare)).replaceFirst(""), "");
            if (!item.name().isBlank()) {
                if (!item.plausible()) {
                    break;
                }
                names.add(item.name());
            }
            if (ended) {
                break;
            }
        }
        return names.size() >= atLeast ? Optional.of(names) : Optional.empty();
    }

    private static String stripped(String part) {
        return part.strip().replaceAll("^[`\"'“‘*\\[(]+|[`\"'”’*\\])]+$", "").strip();
    }
}
