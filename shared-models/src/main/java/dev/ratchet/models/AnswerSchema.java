package dev.ratchet.models;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;

/** A JSON Schema that the answer must fit, sent as a strict {@code response_format}. Not every server keeps to it. */
public record AnswerSchema(String name, JsonNode jsonSchema) {
    public AnswerSchema {
        requireNonNull(name, "name is missing");
        requireNonNull(jsonSchema, "jsonSchema is missing");
    }

    /** A schema that stands in the code as JSON. */
    public static AnswerSchema of(String name, String json) {
        return new AnswerSchema(name, EventJson.readTrusted(json, JsonNode.class));
    }
}
