package dev.ratchet.monitor.domain.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.monitor.domain.otlp.Span.Event;
import org.jspecify.annotations.Nullable;

/** What went into a call and what came out of it. */
final class Contents {
    private static final String DETAILS = "gen_ai.client.inference.operation.details";

    private Contents() {}

    /** The variables of the template where they are told, else the messages under the one name {@code messages}. */
    static ObjectNode input(Span span) {
        Attributes attributes = span.attributes();
        JsonNode variables = attributes.structure("ratchet.input", "llm.prompt_template.variables");
        if (variables instanceof ObjectNode object) {
            return object;
        }
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        JsonNode messages = inputMessages(span);
        return messages == null ? input : input.set("messages", messages);
    }

    private static @Nullable JsonNode inputMessages(Span span) {
        Attributes attributes = span.attributes();
        JsonNode messages = told(span, "gen_ai.input.messages");
        messages = messages == null ? Messages.flat(attributes, "llm.input_messages", "message.") : messages;
        messages = messages == null ? Messages.flat(attributes, "gen_ai.prompt", "") : messages;
        messages = messages == null ? legacy(span, "gen_ai.content.prompt", "gen_ai.prompt") : messages;
        return messages == null ? structureOrText(attributes.value("input.value")) : messages;
    }

    /** The answer's text; {@code null} where the span does not tell it. */
    static @Nullable String output(Span span) {
        Attributes attributes = span.attributes();
        JsonNode messages = told(span, "gen_ai.output.messages");
        messages = messages == null ? Messages.flat(attributes, "llm.output_messages", "message.") : messages;
        messages = messages == null ? Messages.flat(attributes, "gen_ai.completion", "") : messages;
        messages = messages == null ? legacy(span, "gen_ai.content.completion", "gen_ai.completion") : messages;
        if (messages != null) {
            return Messages.first(messages);
        }
        JsonNode value = attributes.value("output.value");
        return value == null || value.isTextual() ? textOf(value) : value.toString();
    }

    private static @Nullable String textOf(@Nullable JsonNode text) {
        return text == null ? null : text.textValue();
    }

    /** As an attribute of the span, or of the event that newer instrumentations put contents into. */
    private static @Nullable JsonNode told(Span span, String name) {
        JsonNode value = structureOrText(span.attributes().value(name));
        Event details = span.event(DETAILS);
        return value != null || details == null
                ? value
                : structureOrText(details.attributes().value(name));
    }

    /** As older instrumentations have it: an event with an attribute, or the attribute alone. */
    private static @Nullable JsonNode legacy(Span span, String eventName, String name) {
        Event event = span.event(eventName);
        JsonNode value = event == null ? null : event.attributes().value(name);
        return structureOrText(value == null ? span.attributes().value(name) : value);
    }

    private static @Nullable JsonNode structureOrText(@Nullable JsonNode value) {
        JsonNode structure = Attributes.structured(value);
        return structure == null ? value : structure;
    }
}
