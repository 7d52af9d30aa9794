package dev.ratchet.registry.api.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import dev.ratchet.events.data.JsonValues;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Takes a JSON Schema (2020-12) that can be used as it is: valid, and referring to nothing outside of itself. */
final class SchemaCheck {
    private static final int MAX_CHARS = 200_000;
    private static final JsonSchema META =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));

    private SchemaCheck() {}

    static @Nullable JsonNode checked(String field, @Nullable JsonNode given) {
        JsonNode schema = JsonValues.orNothing(given);
        if (schema == null) {
            return null;
        }
        if (schema.toString().length() > MAX_CHARS) {
            throw new InvalidInput(field, field + " is longer than " + MAX_CHARS + " characters");
        }
        Texts.storable(schema.toString(), field);
        META.validate(schema).stream()
                .min(Comparator.comparing(ValidationMessage::getMessage))
                .ifPresent(fault -> {
                    throw new InvalidInput(field, field + " is no valid JSON Schema: " + fault.getMessage());
                });
        compile(field, schema);
        return schema;
    }

    private static void compile(String field, JsonNode schema) {
        JsonSchemaFactory closed = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
        try {
            closed.getSchema(schema).initializeValidators();
        } catch (RuntimeException | StackOverflowError e) {
            throw new InvalidInput(
                    field, field + " is no usable JSON Schema: a pattern or a reference in it does not work");
        }
    }
}
