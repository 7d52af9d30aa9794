package dev.ratchet.checks.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.resource.DisallowSchemaLoader;
import dev.ratchet.checks.matching.RecentlyUsed;
import dev.ratchet.checks.matching.Texts;
import dev.ratchet.events.wire.EventJson;
import java.util.Locale;

/** The schemas in use, compiled once, the most recent {@value #CAPACITY}. Nothing that a schema refers to is fetched. */
final class CompiledSchemas {
    private static final int CAPACITY = 256;
    private static final int MAX_SCHEMA_CHARS = 256 * 1024;

    private static final RecentlyUsed<String, SchemaCheck> CACHE = new RecentlyUsed<>(CAPACITY);

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_PATH)
            .locale(Locale.ENGLISH)
            .regularExpressionFactory(SchemaPatterns::compile)
            .build();

    private CompiledSchemas() {}

    static SchemaCheck get(JsonNode schema) throws UnusableSchema {
        String text = text(schema);
        SchemaCheck known = CACHE.get(text);
        if (known != null) {
            return known;
        }
        SchemaCheck compiled = new SchemaCheck(compile(text));
        CACHE.put(text, compiled);
        return compiled;
    }

    private static String text(JsonNode schema) throws UnusableSchema {
        try {
            return schema.toString();
        } catch (RuntimeException | StackOverflowError e) { // beyond what Jackson writes
            throw new UnusableSchema("is nested too deep");
        }
    }

    private static JsonSchema compile(String text) throws UnusableSchema {
        if (text.length() > MAX_SCHEMA_CHARS) {
            throw new UnusableSchema("has " + text.length() + " characters");
        }
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
        try {
            JsonNode own = EventJson.mapper().readTree(text);
            SchemaRules.check(own);
            JsonSchema schema = factory.getSchema(own, CONFIG);
            schema.initializeValidators();
            return schema;
        } catch (JsonProcessingException | RuntimeException e) {
            throw new UnusableSchema("is broken: " + Texts.shortened(String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            throw new UnusableSchema("refers to itself without end");
        }
    }
}
