package dev.ratchet.events.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import dev.ratchet.events.Event;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.TextOrJson;
import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas (2020-12) of the event records. A component is required unless it is {@link Nullable} or has a default;
 * unknown fields are allowed, as every reader passes over them.
 */
final class EventSchemas {
    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    static ObjectNode of(Class<? extends Event> event) {
        ObjectNode generated = GENERATOR.generateSchema(event);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", "urn:ratchet:" + event.getSimpleName() + ".v1");
        schema.put("title", event.getSimpleName());
        return schema.setAll(generated);
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forFields()
                .withPropertyNameOverrideResolver(field -> wireName(field.getDeclaredName()))
                .withRequiredCheck(EventSchemas::isRequired)
                .withDefaultResolver(EventSchemas::defaultValue)
                .withCustomDefinitionProvider(EventSchemas::anyJson);
        config.forTypesInGeneral().withPropertySorter((_, _) -> 0);
        return new SchemaGenerator(config.build());
    }

    private static String wireName(String component) {
        return ((PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE).translate(component);
    }

    private static boolean isRequired(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && !isNullable(field.getRawMember())
                && field.getAnnotation(JsonProperty.class) == null;
    }

    private static boolean isNullable(Field field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object defaultValue(FieldScope field) {
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        if (property == null || field.isFakeContainerItemScope()) {
            return null;
        }
        return switch (property.defaultValue()) {
            case "[]" -> List.of();
            case "{}" -> JsonNodeFactory.instance.objectNode();
            default -> property.defaultValue();
        };
    }

    private static @Nullable CustomPropertyDefinition anyJson(FieldScope field, SchemaGenerationContext context) {
        boolean free = field.getType().isInstanceOf(JsonNode.class);
        JsonDeserialize reading = field.getAnnotation(JsonDeserialize.class);
        boolean textOrJson = reading != null && reading.using() == TextOrJson.class;
        if (!free && !textOrJson) {
            return null;
        }
        ObjectNode definition = context.getGeneratorConfig().createObjectNode();
        if (textOrJson) {
            definition.put("description", "A text; any other JSON value is kept as its compact text.");
        } else if (field.getDeclaringType().getErasedType() == TraceRecorded.class
                && field.getDeclaredName().equals("input")) {
            definition.put("type", "object");
        }
        return new CustomPropertyDefinition(definition);
    }
}
