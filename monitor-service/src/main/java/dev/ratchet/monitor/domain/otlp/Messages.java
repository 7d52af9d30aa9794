package dev.ratchet.monitor.domain.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The messages that went into a call or came out of it, in the shapes that instrumentations write them in. */
final class Messages {
    private static final int MAX_MESSAGES = 1_000;

    private Messages() {}

    /** Messages whose fields are attributes of their own: {@code <prefix>.0.<field>role}, {@code <prefix>.0.<field>content}. */
    static @Nullable ArrayNode flat(Attributes attributes, String prefix, String field) {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < MAX_MESSAGES; i++) {
            String place = prefix + "." + i + "." + field;
            String role = attributes.text(place + "role");
            JsonNode content = attributes.value(place + "content");
            if (role == null && content == null) {
                break;
            }
            ObjectNode message = messages.addObject();
            if (role != null) {
                message.put("role", role);
            }
            if (content != null) {
                message.set("content", content);
            }
        }
        return messages.isEmpty() ? null : messages;
    }

    /**
     * What the first message says, as a text. What is no text, for instance the call of a tool, is its compact JSON; an empty
     * list says nothing.
     */
    static @Nullable String first(JsonNode messages) {
        JsonNode message = messages.isArray() ? messages.path(0) : messages;
        if (message.isMissingNode() || message.isTextual()) {
            return message.textValue();
        }
        JsonNode content = message.has("parts") ? message.get("parts") : message.get("content");
        if (content == null || content.isNull()) {
            return message.toString();
        }
        return content.isArray() ? joined(content) : text(content);
    }

    private static @Nullable String joined(JsonNode parts) {
        StringBuilder text = new StringBuilder();
        boolean found = false;
        for (JsonNode part : parts) {
            JsonNode said = said(part);
            if (said != null) {
                text.append(said.textValue());
                found = true;
            }
        }
        if (found) {
            return text.toString();
        }
        return parts.isEmpty() ? null : parts.toString();
    }

    /** Thoughts and calls of tools are not what is said. */
    private static @Nullable JsonNode said(JsonNode part) {
        if (part.isTextual()) {
            return part;
        }
        if (!part.path("type").asText("text").equals("text")) {
            return null;
        }
        JsonNode said = part.has("content") ? part.get("content") : part.get("text");
        return said != null && said.isTextual() ? said : null;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
