package dev.ratchet.events.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template text with {@code {variable}} or {@code {{variable}}} places; anything else in braces, JSON for instance,
 * is literal text. A backslash before a place makes it literal, too: {@code \{name}} becomes {@code {name}}, and
 * {@code \\{name}} a backslash and the value; so it is before what looks like logic, see {@link #faults()}. Values are put
 * in as they are and never looked at again: nothing in a template or a value is executed.
 */
public record PromptTemplate(String text) {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String PLACES = "\\{\\{\\s*(" + NAME + ")\\s*}}|\\{(" + NAME + ")}";
    private static final String LOGIC = "(\\{\\{[^{}\\n]{0,200}+}}|\\{%[^\\n]{0,200}?%})";
    /** Backslashes count from the first of their run, so that each run is read once. */
    private static final Pattern PLACE = Pattern.compile("(?<!\\\\)(\\\\*+)(?:" + PLACES + "|" + LOGIC + ")");

    private static final int MAX_FAULTS = 10;

    /** The variables in order of first use. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!isEscaped(places) && !isLogic(places)) {
                names.add(name(places));
            }
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
            String backslashes = "\\".repeat(places.group(1).length() / 2);
            String place = isEscaped(places) || isLogic(places) ? place(places) : value(name(places), values);
            places.appendReplacement(rendered, Matcher.quoteReplacement(backslashes + place));
        }
        return places.appendTail(rendered).toString();
    }

    private static String value(String name, JsonNode values) {
        JsonNode value = values.get(name);
        if (value == null || value.isNull()) {
            throw new MissingVariable(name);
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }

    /**
     * What looks like the logic of another template language, {@code {{#if x}}}, {@code {{ x | upper }}} or
     * {@code {% for %}}: it would reach the model as it stands. The first {@value #MAX_FAULTS}.
     */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        while (places.find() && faults.size() < MAX_FAULTS) {
            if (isLogic(places) && !isEscaped(places)) {
                faults.add(fault(place(places), places.end(1)));
            }
        }
        return faults;
    }

    private Fault fault(String logic, int start) {
        String before = text.substring(0, start);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Fault(logic, line, start - before.lastIndexOf('\n'));
    }

    /** The template whose rendering is this text, whatever it holds. */
    public static String escaped(String literal) {
        return PLACE.matcher(literal)
                .replaceAll(place ->
                        Matcher.quoteReplacement("\\".repeat(2 * place.group(1).length() + 1)
                                + place.group().substring(place.group(1).length())));
    }

    private static boolean isEscaped(Matcher place) {
        return place.group(1).length() % 2 == 1;
    }

    private static boolean isLogic(Matcher place) {
        return place.group(4) != null;
    }

    private static String place(Matcher place) {
        return place.group().substring(place.group(1).length());
    }

    private static String name(Matcher place) {
        String doubled = place.group(2);
        return doubled != null ? doubled : place.group(3);
    }

    /** Text in braces that is neither a place nor literal; {@code line} and {@code column} count from 1. */
    public record Fault(String text, int line, int column) {}

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
