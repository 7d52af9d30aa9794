package dev.ratchet.monitor.messaging.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.monitor.domain.otlp.Attributes;
import java.util.HashMap;
import java.util.Map;

/** The attributes of OTLP/JSON, {@code [{"key": …, "value": {"stringValue": …}}]}, as plain JSON values. */
final class JsonValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    static Attributes attributes(JsonNode pairs) {
        Map<String, JsonNode> values = new HashMap<>();
        pairs.forEach(pair -> values.put(pair.path("key").asText(), value(pair.path("value"))));
        return new Attributes(values);
    }

    private static JsonNode value(JsonNode typed) {
        if (typed.has("arrayValue")) {
            return array(typed.get("arrayValue").path("values"));
        }
        if (typed.has("kvlistValue")) {
            return object(typed.get("kvlistValue").path("values"));
        }
        if (typed.has("intValue")) {
            return whole(typed.get("intValue"));
        }
        return typed.isObject() && !typed.isEmpty() ? typed.iterator().next() : NODES.nullNode();
    }

    /** Of 64 bits, which are a text in protobuf's JSON. */
    private static JsonNode whole(JsonNode number) {
        try {
            return number.isTextual() ? NODES.numberNode(Long.parseLong(number.textValue())) : number;
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static ArrayNode array(JsonNode values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(value(value)));
        return array;
    }

    private static ObjectNode object(JsonNode pairs) {
        ObjectNode object = NODES.objectNode();
        pairs.forEach(pair -> object.set(pair.path("key").asText(), value(pair.path("value"))));
        return object;
    }
}
