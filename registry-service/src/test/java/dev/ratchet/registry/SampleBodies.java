package dev.ratchet.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request body as the API's description lets one guess it: what is required, by its first example. */
final class SampleBodies {
    private final Map<String, Map<String, Object>> schemas;

    SampleBodies(Map<String, Map<String, Object>> schemas) {
        this.schemas = schemas;
    }

    Object of(Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            Map<String, Object> named = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
            return named == null ? Map.of() : of(named);
        }
        if (schema.get("examples") instanceof List<?> examples && !examples.isEmpty()) {
            return String.valueOf(examples.getFirst());
        }
        return switch (type(schema.get("type"))) {
            case "string" -> "sample";
            case "boolean" -> true;
            case "integer", "number" -> 1;
            case "array" -> schema.get("items") instanceof Map<?, ?> items ? List.of(of(items)) : List.of();
            default -> object(schema);
        };
    }

    private static String type(@Nullable Object type) {
        return String.valueOf(type instanceof List<?> several ? several.getFirst() : type);
    }

    private Map<String, Object> object(Map<?, ?> schema) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (schema.get("required") instanceof List<?> required
                && schema.get("properties") instanceof Map<?, ?> fields) {
            required.forEach(name -> {
                if (fields.get(name) instanceof Map<?, ?> field) {
                    body.put(String.valueOf(name), of(field));
                }
            });
        }
        return body;
    }
}
