package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A whole response. */
record Reply(int status, String contentType, String body, Map<String, String> headers) {
    static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json", body.toString(), Map.of());
    }

    static Reply events(String events) {
        return new Reply(200, "text/event-stream; charset=utf-8", events, Map.of("Cache-Control", "no-cache"));
    }

    static Reply error(int status, String type, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", type)
                .putNull("param")
                .putNull("code");
        return json(status, body);
    }

    Reply with(String name, String value) {
        return new Reply(status, contentType, body, Map.of(name, value));
    }
}
