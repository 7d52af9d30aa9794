package dev.ratchet.registry.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of a product in which only {@code {{name}}} is a place. Here {@code {name}} is one, too, and a backslash before a
 * place makes it literal text: what is literal there is escaped, and so are backslashes that stand before a place there.
 */
public record ForeignTemplate(String text) {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final Pattern PLACE =
            Pattern.compile("(?<!\\\\)(\\\\*+)(\\{\\{\\s*+" + NAME + "\\s*+}}|\\{" + NAME + "})");
    private static final Pattern LOGIC = Pattern.compile(
            "\\{\\{(?!\\s*+" + NAME + "\\s*+}})[^{}\\n]{0,200}+}}|\\{%[^\\n]{0,200}?%}|\\{#[^\\n]{0,200}?#}");

    /** The text here that renders as this one does there. */
    public String translated() {
        return PLACE.matcher(text).replaceAll(place -> {
            String backslashes = place.group(1).repeat(2);
            boolean literal = !place.group(2).startsWith("{{");
            return Matcher.quoteReplacement(backslashes + (literal ? "\\" : "") + place.group(2));
        });
    }

    /** The first place with an expression, a filter, a tag or a comment, which have no counterpart here. */
    public Optional<Logic> logic() {
        Matcher found = LOGIC.matcher(text);
        return found.find() ? Optional.of(new Logic(found.group(), found.start())) : Optional.empty();
    }

    /** @param offset where in the text it stands */
    public record Logic(String text, int offset) {}
}
