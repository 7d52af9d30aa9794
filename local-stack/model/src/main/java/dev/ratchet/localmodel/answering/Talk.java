package dev.ratchet.localmodel.answering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.localmodel.reading.Reading;
import dev.ratchet.localmodel.reading.Schemas;
import java.util.List;

/** What the model says where a prompt neither lists labels nor fields. */
final class Talk {
    private static final int LONGEST_QUOTE = 160;
    private static final List<String> OPENINGS =
            List.of("You wrote: ", "If I understand you, it is about this: ", "Noted: ");

    private Talk() {}

    static String about(Reading reading) {
        String line = reading.input().strip().replaceAll("\\s+", " ");
        String quote = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
        return Chance.pick(line, OPENINGS) + quote;
    }

    /** An object that fits the schema and says nothing. */
    static ObjectNode empty(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties").propertyStream().forEach(property -> {
            switch (Schemas.type(property.getValue())) {
                case "array" -> object.putArray(property.getKey());
                case "object" -> object.set(property.getKey(), empty(property.getValue()));
                case "boolean" -> object.put(property.getKey(), false);
                case "integer", "number" -> object.put(property.getKey(), 0);
                default -> object.put(property.getKey(), "");
            }
        });
        return object;
    }
}
