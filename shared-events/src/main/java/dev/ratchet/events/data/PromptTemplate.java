package dev.ratchet.events.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template text with {@code {variable}} or {@code {{variable}}} places; anything else in braces, JSON for instance,
 * is literal text. Values are put in as they are and never looked at again: nothing in a template or a value is executed.
 */
public record PromptTemplate(String text) {
    private static final Pattern PLACE =
            Pattern.compile("\\{\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}}|\\{([A-Za-z_][A-Za-z0-9_]*)}");

    /** The variables in order of first use. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            names.add(name(places));
        }
        return names;
    }

    /** The text with every place filled from {@code values}, a JSON object; a value that is no string goes in as JSON.
     *
     * @throws MissingVariable where a place has no value */
    public String render(JsonNode values) {
        Matcher places = PLACE.matcher(text);
        StringBuilder rendered = new StringBuilder(text.length() + 256);
        while (places.find()) {
            String name = name(places);
            JsonNode value = values.get(name);
            if (value == null || value.isNull()) {
                throw new MissingVariable(name);
            }
            String filled = value.isTextual() ? value.textValue() : value.toString();
            places.appendReplacement(rendered, Matcher.quoteReplacement(filled));
        }
        return places.appendTail(rendered).toString();
    }

    private static String name(Matcher place) {
        String doubled = place.group(1);
        return doubled != null ? doubled : place.group(2);
    }

    /** A template asks for a variable that the input does not have. */
    public static final class MissingVariable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String variable;

        public MissingVariable(String variable) {
            super("the template's variable " + variable + " has no value");
            this.variable = variable;
        }

        public String variable() {
            return variable;
        }
    }
}
