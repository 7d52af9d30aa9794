package dev.ratchet.localmodel.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import java.util.Optional;

/** The answers of examples. */
final class Shots {
    private Shots() {}

    /** The label in an answer: the answer itself, or the first text in it where it is a JSON object. */
    static String labelIn(String answer) {
        return json(answer)
                .flatMap(json -> json.valueStream().filter(JsonNode::isTextual).findFirst())
                .map(JsonNode::textValue)
                .orElse(answer.replaceAll("^[`\"'*]+|[`\"'*.,]+$", ""))
                .strip();
    }

    static Optional<JsonNode> json(String text) {
        if (!text.strip().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventJson.mapper().readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
