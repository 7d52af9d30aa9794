package dev.ratchet.checks.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ratchet.events.wire.EventJson;
import org.jspecify.annotations.Nullable;

/** An output that is being checked. The space around it does not count, and its JSON is read once. For one thread. */
public final class Subject {
    private final MeasuredOutput output;
    private final @Nullable Similarity similarity;
    private final String text;

    private @Nullable JsonNode json;

    public Subject(MeasuredOutput output, @Nullable Similarity similarity) {
        this.output = output;
        this.similarity = similarity;
        this.text = output.text().strip();
    }

    String text() {
        return text;
    }

    MeasuredOutput output() {
        return output;
    }

    @Nullable Similarity similarity() {
        return similarity;
    }

    /** The whole of it as JSON; a missing node where it is none. */
    JsonNode json() {
        if (json == null) {
            json = read(text);
        }
        return json;
    }

    private static JsonNode read(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
