package dev.ratchet.localmodel.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON Schemas as far as answers need it. */
public final class Schemas {
    private static final int DEEPEST = 8;

    private Schemas() {}

    /** One field per property of an object schema. */
    public static List<Field> fields(JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        schema.path("properties").propertyStream().forEach(property -> {
            JsonNode value = property.getValue();
            fields.add(new Field(property.getKey(), value.path("description").asText(""), type(value), options(value)));
        });
        return fields;
    }

    /** The first type that is not null. */
    public static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.valueStream()
                    .map(JsonNode::asText)
                    .filter(name -> !name.equals("null"))
                    .findFirst()
                    .orElse("");
        }
        return type.isTextual()
                ? type.asText()
                : schema.path("anyOf")
                        .valueStream()
                        .map(Schemas::type)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("");
    }

    /** Whether null is allowed. */
    public static boolean nullable(JsonNode schema) {
        return schema.path("type").asText("").equals("null")
                || schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asText("").equals("null"))
                || schema.path("anyOf").valueStream().anyMatch(Schemas::nullable);
    }

    public static List<String> options(JsonNode schema) {
        return schema.path("enum")
                .valueStream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    /** The schema of the property of that name, at any depth. */
    public static Optional<JsonNode> property(JsonNode schema, String name) {
        return property(schema, name, 0);
    }

    private static Optional<JsonNode> property(JsonNode schema, String name, int depth) {
        if (depth > DEEPEST || !schema.isContainerNode()) {
            return Optional.empty();
        }
        JsonNode here = schema.path("properties").path(name);
        return here.isObject()
                ? Optional.of(here)
                : schema.valueStream()
                        .map(child -> property(child, name, depth + 1))
                        .flatMap(Optional::stream)
                        .findFirst();
    }
}
