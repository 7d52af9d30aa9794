package dev.ratchet.checks.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import dev.ratchet.checks.matching.MatchBudget;
import dev.ratchet.checks.matching.Texts;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.wire.EventJson;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One compiled output schema; the reasons that it finds are of kind check and begin with the keyword that is broken. */
public final class SchemaCheck {
    /** A longer output breaks every schema, unread. */
    public static final int MAX_OUTPUT_CHARS = 1_000_000;

    private static final int MAX_REASONS = 10;

    private final JsonSchema schema;
    private final boolean plainText;

    SchemaCheck(JsonSchema schema) {
        this.schema = schema;
        this.plainText = "string".equals(schema.getSchemaNode().path("type").asText());
    }

    public static SchemaCheck of(JsonNode schema) throws UnusableSchema {
        return CompiledSchemas.get(schema);
    }

    /** What the output breaks, at most {@value #MAX_REASONS} reasons; none where it keeps to the schema. */
    public List<FailureReason> check(String output) throws UnusableSchema {
        if (output.length() > MAX_OUTPUT_CHARS) {
            return List.of(reason("length", "the output has " + output.length() + " characters", null));
        }
        if (plainText) {
            return validate(TextNode.valueOf(output.strip()));
        }
        try {
            JsonNode json = EventJson.mapper().readTree(output);
            return json.isMissingNode() ? List.of(reason("json", "the output is empty", null)) : validate(json);
        } catch (JsonProcessingException e) {
            return List.of(reason("json", "the output is not JSON: " + e.getOriginalMessage(), null));
        }
    }

    /** What the value breaks, likewise. */
    public List<FailureReason> validate(JsonNode value) throws UnusableSchema {
        try {
            return MatchBudget.within(() -> schema.validate(value)).stream()
                    .map(SchemaCheck::reason)
                    .distinct()
                    .limit(MAX_REASONS)
                    .toList();
        } catch (MatchBudget.Exceeded e) {
            throw new UnusableSchema("has a pattern that takes too long to match");
        } catch (RuntimeException e) {
            throw new UnusableSchema("cannot be applied: " + Texts.shortened(e.toString()));
        } catch (StackOverflowError e) {
            throw new UnusableSchema("refers to itself without end");
        }
    }

    private static FailureReason reason(ValidationMessage message) {
        String path = message.getInstanceLocation().toString();
        boolean named = Set.of("required", "dependentRequired").contains(message.getType());
        return reason(message.getType(), message.getError(), named ? path + "." + message.getProperty() : path);
    }

    private static FailureReason reason(String keyword, String words, @Nullable String path) {
        return new FailureReason(FailureKind.CHECK, keyword + ": " + Texts.shortened(words), path);
    }
}
