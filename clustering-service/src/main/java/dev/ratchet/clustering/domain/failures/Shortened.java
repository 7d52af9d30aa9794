package dev.ratchet.clustering.domain.failures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Foreign texts and values cut to a size that can be kept and shown. */
public final class Shortened {
    private static final int MAX_DEPTH = 6;
    private static final int MAX_CHILDREN = 40;
    private static final String MARK = "…";
    private static final char DELETE = '\u007f';

    private Shortened() {}

    public static String text(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end) + MARK;
    }

    static @Nullable String optional(@Nullable String text, int max) {
        return text == null ? null : text(text, max);
    }

    /** Without line breaks and other control characters. */
    public static String line(String text, int max) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), max + 2));
        for (int i = 0; i < text.length() && line.length() <= max + 1; i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != DELETE) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return text(line.toString().strip(), max);
    }

    /** A line that means nothing in tags and attributes either. */
    public static String plainLine(String text, int max) {
        return line(text.replaceAll("[<>&\"]", " "), max);
    }

    static JsonNode json(JsonNode node, int maxText) {
        return json(node, maxText, MAX_DEPTH);
    }

    private static JsonNode json(JsonNode node, int maxText, int depth) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(text(node.textValue(), maxText));
        }
        if (!node.isContainerNode()) {
            return node;
        }
        if (depth == 0) {
            return JsonNodeFactory.instance.textNode(MARK);
        }
        return node.isArray() ? array(node, maxText, depth) : object(node, maxText, depth);
    }

    private static JsonNode array(JsonNode node, int maxText, int depth) {
        ArrayNode cut = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < Math.min(node.size(), MAX_CHILDREN); i++) {
            cut.add(json(node.get(i), maxText, depth - 1));
        }
        return cut;
    }

    private static JsonNode object(JsonNode node, int maxText, int depth) {
        ObjectNode cut = JsonNodeFactory.instance.objectNode();
        node.properties().stream()
                .limit(MAX_CHILDREN)
                .forEach(field -> cut.set(text(field.getKey(), maxText), json(field.getValue(), maxText, depth - 1)));
        return cut;
    }
}
