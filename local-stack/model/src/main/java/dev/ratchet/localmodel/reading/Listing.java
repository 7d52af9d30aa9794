package dev.ratchet.localmodel.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A bulleted or numbered list, or lines of {@code name: description}, with the line above it. */
public record Listing(String heading, List<Item> items) {
    private static final Pattern FIELD_WORDS =
            Pattern.compile("(?i).*\\b(?:fields?|extract|keys?|attributes?|propert(?:y|ies)|data points?|values)\\b.*");
    private static final Pattern LABEL_WORDS =
            Pattern.compile("(?i).*\\b(?:labels?|intents?|categor(?:y|ies)|class(?:es)?"
                    + "|options?|topics?|queues?|teams?|tags?|one of|choose|pick|classify|route|mean(?:s|ing)?)\\b.*");
    private static final Pattern RULE_WORDS = Pattern.compile(
            "(?i).*\\b(?:rules?|notes?|guidelines?|instructions?|important|requirements?|steps?|formats?|remember)\\b.*");
    private static final Pattern EXAMPLE_WORDS = Pattern.compile("(?i).*\\bexamples?\\b.*");

    /** What a list is for. */
    enum Kind {
        LABELS,
        FIELDS,
        RULES,
        EXAMPLES,
        NAMES
    }

    /** One entry, from {@code line} to {@code lastLine} of the instructions; the further lines hang below it. */
    public record Item(int line, int lastLine, String text, List<String> further) {
        NamedItem named() {
            return NamedItem.parse(text);
        }
    }

    public Listing {
        items = List.copyOf(items);
    }

    Kind kind() {
        String words = heading.toLowerCase(Locale.ROOT);
        if (EXAMPLE_WORDS.matcher(words).matches()) {
            return Kind.EXAMPLES;
        }
        if (!mostlyNames()) {
            return Kind.RULES;
        }
        if (FIELD_WORDS.matcher(words).matches() && !words.contains("categor")) {
            return Kind.FIELDS;
        }
        if (LABEL_WORDS.matcher(words).matches()) {
            return Kind.LABELS;
        }
        return RULE_WORDS.matcher(words).matches() ? Kind.RULES : Kind.NAMES;
    }

    /** Whether the line says what one of several labels or fields is. */
    boolean defines(int line) {
        return items.size() > 1
                && kind() != Kind.EXAMPLES
                && items.stream().anyMatch(item -> item.line() <= line && line <= item.lastLine());
    }

    private boolean mostlyNames() {
        long names = items.stream().filter(item -> item.named().plausible()).count();
        return names * 10 >= items.size() * 8L && names >= 1;
    }
}
