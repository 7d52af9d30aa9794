package dev.ratchet.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.schemas.SchemaCheck;
import dev.ratchet.checks.schemas.UnusableSchema;
import dev.ratchet.events.data.FailureReason;
import java.util.List;
import java.util.Optional;

/** JSON Schemas (2020-12) that prompts bring along: whether one can be used, and what a value breaks of it. */
public final class JsonSchemas {
    private JsonSchemas() {}

    /** Why nothing can be checked by the schema, as the end of a sentence that begins with its name; empty where it is good. */
    public static Optional<String> fault(JsonNode schema) {
        try {
            SchemaCheck.of(schema);
            return Optional.empty();
        } catch (UnusableSchema e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What the value breaks; none where it keeps to the schema, or where that cannot be used. */
    public static List<FailureReason> broken(JsonNode schema, JsonNode value) {
        try {
            return SchemaCheck.of(schema).validate(value);
        } catch (UnusableSchema e) {
            return List.of();
        }
    }
}
