package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.localmodel.embedding.Embeddings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** {@code POST /v1/embeddings}. */
final class EmbeddingsApi {
    private static final int MOST_TEXTS = 2_048;

    private EmbeddingsApi() {}

    static Reply embed(Embeddings embeddings, JsonNode body) throws ApiError {
        List<String> texts = texts(body.path("input"));
        boolean base64 = base64(body.path("encoding_format").asText("float"));
        List<float[]> vectors = embeddings.of(texts);
        ObjectNode reply = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = reply.putArray("data");
        for (int i = 0; i < vectors.size(); i++) {
            ObjectNode item = data.addObject().put("object", "embedding").put("index", i);
            put(item, vectors.get(i), base64);
        }
        int tokens = texts.stream().mapToInt(Tokens::of).sum();
        reply.put("model", body.path("model").asText("ratchet-local-embedding"));
        reply.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
        return Reply.json(200, reply);
    }

    private static List<String> texts(JsonNode input) throws ApiError {
        if (input.isTextual() && !input.textValue().isEmpty()) {
            return List.of(input.textValue());
        }
        if (!input.isArray() || input.isEmpty() || input.size() > MOST_TEXTS) {
            throw ApiError.badRequest(
                    "'input' must be a text that is not empty, or an array of 1 to " + MOST_TEXTS + " texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : input) {
            if (!text.isTextual()) {
                throw ApiError.badRequest("'input[" + texts.size() + "]' must be a text");
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    private static boolean base64(String encoding) throws ApiError {
        return switch (encoding) {
            case "float" -> false;
            case "base64" -> true;
            default -> throw ApiError.badRequest("'encoding_format' must be float or base64");
        };
    }

    private static void put(ObjectNode item, float[] vector, boolean base64) {
        if (base64) {
            ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(vector);
            item.put("embedding", Base64.getEncoder().encodeToString(bytes.array()));
        } else {
            ArrayNode numbers = item.putArray("embedding");
            for (float number : vector) {
                numbers.add(number);
            }
        }
    }
}
