package dev.ratchet.localmodel.reflecting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.localmodel.reading.Beside;
import dev.ratchet.localmodel.reading.Schemas;
import java.util.List;

/** Writes proposals as the response schema asks. */
final class ProposalJson {
    private ProposalJson() {}

    static String write(List<Proposal> proposals, JsonNode schema) {
        ObjectNode root = EventJson.mapper().createObjectNode();
        schema.path("properties").propertyStream().forEach(property -> {
            JsonNode items = resolved(property.getValue().path("items"), schema);
            if (items.path("properties").has("template_text")) {
                ArrayNode list = root.putArray(property.getKey());
                proposals.forEach(proposal -> list.add(item(proposal, items)));
            } else {
                put(root, property.getKey(), property.getValue(), proposals.isEmpty() ? NONE : proposals.getFirst());
            }
        });
        return EventJson.writeText(root);
    }

    private static final Proposal NONE = new Proposal("", "There is nothing to learn from.", List.of());

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        String reference = schema.path("$ref").asText("");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
    }

    private static ObjectNode item(Proposal proposal, JsonNode schema) {
        ObjectNode item = EventJson.mapper().createObjectNode();
        schema.path("properties")
                .propertyStream()
                .forEach(property -> put(item, property.getKey(), property.getValue(), proposal));
        return item;
    }

    private static void put(ObjectNode item, String key, JsonNode schema, Proposal proposal) {
        switch (Schemas.type(schema)) {
            case "array" -> {
                ArrayNode list = item.putArray(key);
                proposal.changelog().forEach(list::add);
            }
            case "object" -> item.putObject(key);
            case "boolean" -> item.put(key, false);
            case "integer", "number" -> item.put(key, 0);
            default -> item.put(key, text(key, proposal));
        }
    }

    private static String text(String key, Proposal proposal) {
        if (key.equals("template_text")) {
            return proposal.templateText();
        }
        if (key.equals("expected_effect")) {
            return proposal.expectedEffect();
        }
        return Beside.isReason(key) || proposal.changelog().isEmpty()
                ? proposal.rationale()
                : String.join("; ", proposal.changelog());
    }
}
