package dev.ratchet.localmodel.reflecting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/**
 * A run of the live prompt with the answer it should have given; any of the three may be a missing node.
 *
 * @param reason what was wrong, in words; empty where nothing is said
 */
record Failure(JsonNode input, JsonNode output, JsonNode expected, String reason) {
    /** The text of the input: its longest value. */
    String text() {
        return input.isObject()
                ? input.valueStream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .max(Comparator.comparingInt(String::length))
                        .orElse("")
                : input.asText("");
    }

    String outputText() {
        return output.isContainerNode() ? output.toString() : output.asText("");
    }
}
