package dev.ratchet.events.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Text without the code points that a database or a UTF-8 encoder refuses; each becomes U+FFFD. */
public final class Storable {
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{D800}-\\x{DFFF}]");

    private Storable() {}

    /** A surrogate that has its other half is no match: the pattern sees whole code points. */
    public static String text(String text) {
        return UNSTORABLE.matcher(text).replaceAll("\uFFFD");
    }

    static JsonNode json(JsonNode node) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(text(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode clean = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> clean.add(json(element)));
            return clean;
        }
        if (node.isObject()) {
            ObjectNode clean = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> clean.set(text(field.getKey()), json(field.getValue())));
            return clean;
        }
        return node;
    }
}
