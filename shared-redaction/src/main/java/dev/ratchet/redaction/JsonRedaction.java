package dev.ratchet.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.redaction.detection.SecretNames;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Redacts the texts in JSON, and as a whole those whose name says that they are secret. */
final class JsonRedaction {
    private static final int MAX_DEPTH = 120;
    private static final TextNode TOO_DEEP = TextNode.valueOf("[TOO_DEEP]");
    private static final int MIN_CARD = 8;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final TraceRedactor texts;

    JsonRedaction(TraceRedactor texts) {
        this.texts = texts;
    }

    /** The text as a JSON object or array; {@code null} where it is anything else, or a tree would not hold all of it. */
    static @Nullable JsonNode structure(String text) {
        String bare = text.strip();
        boolean may = (bare.startsWith("{") && bare.endsWith("}")) || (bare.startsWith("[") && bare.endsWith("]"));
        if (!may) {
            return null;
        }
        try {
            return MAPPER.readTree(bare);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    JsonNode of(JsonNode node, int nesting) {
        return of(node, nesting, 0, false);
    }

    /** @param secret whether the name says so */
    private JsonNode of(JsonNode node, int nesting, int depth, boolean secret) {
        if (depth > MAX_DEPTH && node.isContainerNode()) {
            return TOO_DEEP;
        }
        return switch (node.getNodeType()) {
            case OBJECT -> object(node, nesting, depth);
            case ARRAY -> array(node, nesting, depth, secret);
            case STRING -> {
                String text = node.textValue();
                yield TextNode.valueOf(secret ? texts.secret(text) : texts.text(text, nesting));
            }
            case NUMBER -> number(node);
            case BINARY, BOOLEAN, MISSING, NULL, POJO -> node;
        };
    }

    private JsonNode array(JsonNode array, int nesting, int depth, boolean secret) {
        ArrayNode clean = JsonNodeFactory.instance.arrayNode(array.size());
        array.forEach(element -> clean.add(of(element, nesting, depth + 1, secret)));
        return clean;
    }

    private JsonNode object(JsonNode object, int nesting, int depth) {
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean secret = SecretNames.isSecret(field.getKey());
            clean.set(name(field.getKey(), clean), of(field.getValue(), nesting, depth + 1, secret));
        }
        return clean;
    }

    /** Two names that become the same one stay two. */
    private String name(String name, ObjectNode before) {
        String clean = texts.plain(name);
        String free = clean;
        for (int n = 2; !clean.equals(name) && before.has(free); n++) {
            free = clean + " (" + n + ")";
        }
        return free;
    }

    private JsonNode number(JsonNode node) {
        String digits = node.isIntegralNumber() ? node.asText() : "";
        String placeholder = digits.length() < MIN_CARD ? null : texts.number(digits);
        return placeholder == null ? node : TextNode.valueOf(placeholder);
    }
}
