package dev.ratchet.checks.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.ratchet.checks.matching.Texts;

/** A schema must itself keep to JSON Schema 2020-12; the validator would pass over a misspelt type in silence. */
final class SchemaRules {
    private static final JsonSchema META = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private SchemaRules() {}

    static void check(JsonNode schema) throws UnusableSchema {
        if (!schema.isObject() && !schema.isBoolean()) {
            throw new UnusableSchema("is broken: it is no JSON object");
        }
        for (ValidationMessage problem : META.validate(schema)) {
            throw new UnusableSchema("is broken: " + Texts.shortened(problem.getMessage()));
        }
    }
}
