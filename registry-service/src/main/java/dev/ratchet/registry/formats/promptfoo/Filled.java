package dev.ratchet.registry.formats.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.ForeignTemplate;
import dev.ratchet.registry.formats.Node.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a test with the test's own variables in their places. */
record Filled(ObjectNode vars) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}}");

    /** @throws UnreadableFile where it holds logic, or a variable that the test does not set */
    String text(Text text) {
        new ForeignTemplate(text.text()).logic().ifPresent(logic -> {
            throw new UnreadableFile(text.at(logic.offset()), "its value holds " + logic.text());
        });
        return PLACE.matcher(text.text()).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), text)));
    }

    private String value(String name, Text text) {
        JsonNode value = vars.get(name);
        if (value == null || value.isNull()) {
            throw new UnreadableFile(
                    text.place(), "its value names the variable " + name + ", which the test does not set");
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
