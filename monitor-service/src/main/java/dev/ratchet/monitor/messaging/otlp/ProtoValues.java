package dev.ratchet.monitor.messaging.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.monitor.domain.otlp.Attributes;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The protocol's attributes as JSON values; the parser has bounded their depth. */
final class ProtoValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ProtoValues() {}

    static Attributes attributes(List<KeyValue> pairs) {
        Map<String, JsonNode> values = new HashMap<>();
        pairs.forEach(pair -> values.put(pair.getKey(), value(pair.getValue())));
        return new Attributes(values);
    }

    private static JsonNode value(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> NODES.textNode(value.getStringValue());
            case BOOL_VALUE -> NODES.booleanNode(value.getBoolValue());
            case INT_VALUE -> NODES.numberNode(value.getIntValue());
            case DOUBLE_VALUE -> NODES.numberNode(value.getDoubleValue());
            case BYTES_VALUE -> NODES.binaryNode(value.getBytesValue().toByteArray());
            case ARRAY_VALUE -> array(value.getArrayValue().getValuesList());
            case KVLIST_VALUE -> object(value.getKvlistValue().getValuesList());
            case VALUE_NOT_SET -> NODES.nullNode();
        };
    }

    private static ArrayNode array(List<AnyValue> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(value(value)));
        return array;
    }

    private static ObjectNode object(List<KeyValue> pairs) {
        ObjectNode object = NODES.objectNode();
        pairs.forEach(pair -> object.set(pair.getKey(), value(pair.getValue())));
        return object;
    }
}
