package dev.ratchet.localmodel.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code name}, {@code name: description}, {@code name - description} or {@code name (description)}. */
public record NamedItem(String name, String description) {
    private static final Pattern SPLIT = Pattern.compile(
            "^[`\"'*_]{0,3}([^`\"*:(]{1,60}?)[`\"'*]{0,3}\\s*(?::|\\s[-–—=]\\s|->|\\()\\W{0,2}?\\s*(.*)$");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d _/&.+'-]*");
    private static final int MOST_WORDS = 4;
    private static final Pattern IMPERATIVE = Pattern.compile(
            "(?i)(?:answer|reply|respond|return|output|write|use|do not|don't|never|always|only|if|when|be|keep|note"
                    + "|give|make|please|think|read|choose|pick|no|first|then)\\b.*");

    static NamedItem parse(String text) {
        Matcher split = SPLIT.matcher(text.strip());
        if (!split.matches()) {
            return new NamedItem(cleaned(text), "");
        }
        return new NamedItem(
                cleaned(split.group(1)),
                split.group(2)
                        .replaceFirst("^\\*{1,2}\\s*", "")
                        .replace(')', ' ')
                        .strip());
    }

    private static String cleaned(String name) {
        return name.strip().replaceAll("^[`\"'*]+|[`\"'*,;.:]+$", "").strip();
    }

    boolean plausible() {
        boolean identifier = name.indexOf(' ') < 0 && name.length() > 1;
        return NAME.matcher(name).matches()
                && name.split("\\s+", MOST_WORDS + 2).length <= MOST_WORDS
                && (identifier || !IMPERATIVE.matcher(name).matches());
    }

    /** The name as words. */
    static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[_/.+-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
