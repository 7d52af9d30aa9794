package dev.ratchet.registry.api.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.JsonSchemas;
import dev.ratchet.events.data.JsonValues;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import org.jspecify.annotations.Nullable;

/** Takes a JSON Schema (2020-12) that can be used as it is: valid, and referring to nothing outside of itself. */
final class SchemaCheck {
    private SchemaCheck() {}

    static @Nullable JsonNode checked(String field, @Nullable JsonNode given) {
        JsonNode schema = JsonValues.orNothing(given);
        if (schema != null) {
            JsonSchemas.fault(schema).ifPresent(fault -> {
                throw new InvalidInput(field, field + " is no usable JSON Schema (2020-12): it " + fault);
            });
            Texts.storable(schema.toString(), field);
        }
        return schema;
    }
}
