package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.localmodel.reading.Conversation;
import dev.ratchet.localmodel.reading.Message;
import dev.ratchet.localmodel.reading.ResponseForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A request for a chat completion. Sampling parameters are accepted and make no difference. */
record ChatRequest(String model, Conversation conversation, boolean stream, boolean usageInStream, int mostTokens) {
    static ChatRequest read(JsonNode body) throws ApiError {
        return new ChatRequest(
                body.path("model").asText("ratchet-local-small"),
                new Conversation(messages(body.path("messages")), form(body.path("response_format"))),
                body.path("stream").asBoolean(false),
                body.path("stream_options").path("include_usage").asBoolean(false),
                body.path("max_completion_tokens").asInt(body.path("max_tokens").asInt(Integer.MAX_VALUE)));
    }

    private static List<Message> messages(JsonNode messages) throws ApiError {
        if (!messages.isArray() || messages.isEmpty()) {
            throw ApiError.badRequest("'messages' must be an array with at least one message");
        }
        List<Message> read = new ArrayList<>();
        for (JsonNode message : messages) {
            if (!message.isObject() || !message.path("role").isTextual()) {
                throw ApiError.badRequest("'messages[" + read.size() + "]' must be an object with a role");
            }
            read.add(new Message(message.path("role").textValue(), content(message.path("content"), read.size())));
        }
        return read;
    }

    private static String content(JsonNode content, int index) throws ApiError {
        if (content.isTextual()) {
            return content.textValue();
        }
        if (content.isArray()) {
            return content.valueStream()
                    .map(part -> part.path("text").asText(""))
                    .collect(Collectors.joining("\n"));
        }
        if (content.isNull() || content.isMissingNode()) {
            return "";
        }
        throw ApiError.badRequest("'messages[" + index + "].content' must be a text or an array of text parts");
    }

    private static ResponseForm form(JsonNode format) throws ApiError {
        return switch (format.path("type").asText("text")) {
            case "text" -> new ResponseForm.Free();
            case "json_object" -> new ResponseForm.AnyJson();
            case "json_schema" -> schema(format.path("json_schema").path("schema"));
            default -> throw ApiError.badRequest("'response_format.type' must be text, json_object or json_schema");
        };
    }

    private static ResponseForm schema(JsonNode schema) throws ApiError {
        if (!schema.isObject()) {
            throw ApiError.badRequest("'response_format.json_schema.schema' is missing");
        }
        return new ResponseForm.Schema(schema);
    }
}
