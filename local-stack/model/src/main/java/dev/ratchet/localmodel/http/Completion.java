package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An answer as the API sends it: whole, or as a stream of events. */
record Completion(String id, long created, String model, String content, boolean cut, ObjectNode usage) {
    /** A few words with the space that follows them. */
    private static final Pattern PIECE = Pattern.compile("(?s)(?:\\S+\\s*|\\s+){1,4}");

    Reply whole() {
        ObjectNode body = head("chat.completion");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", content)
                .putNull("refusal");
        choice.putNull("logprobs").put("finish_reason", finish());
        body.set("usage", usage);
        return Reply.json(200, body);
    }

    Reply stream(boolean withUsage) {
        ObjectNode start = head("chat.completion.chunk");
        delta(start).put("role", "assistant").put("content", "");
        ObjectNode end = head("chat.completion.chunk");
        end.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", finish())
                .putObject("delta");
        String pieces = PIECE.matcher(content)
                .results()
                .map(piece -> event(piece(piece.group())))
                .collect(Collectors.joining());
        return Reply.events(event(start) + pieces + event(end) + (withUsage ? event(last()) : "") + "data: [DONE]\n\n");
    }

    private ObjectNode piece(String text) {
        ObjectNode chunk = head("chat.completion.chunk");
        delta(chunk).put("content", text);
        return chunk;
    }

    private ObjectNode last() {
        ObjectNode chunk = head("chat.completion.chunk");
        chunk.putArray("choices");
        chunk.set("usage", usage);
        return chunk;
    }

    private static ObjectNode delta(ObjectNode chunk) {
        return chunk.putArray("choices")
                .addObject()
                .put("index", 0)
                .putNull("finish_reason")
                .putObject("delta");
    }

    private ObjectNode head(String object) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", model);
    }

    private String finish() {
        return cut ? "length" : "stop";
    }

    private static String event(ObjectNode data) {
        return "data: " + data + "\n\n";
    }
}
