package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies within bounds. */
final class Bodies {
    private static final int MOST_BYTES = 1 << 20;

    /** So much is read and thrown away, so that the caller gets to see the answer. */
    private static final long MOST_DRAINED = 64L << 20;

    private Bodies() {}

    static JsonNode json(HttpExchange exchange) throws IOException, ApiError {
        try (InputStream body = exchange.getRequestBody()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                drain(body);
                throw ApiError.badRequest("the request is larger than " + MOST_BYTES + " bytes");
            }
            return object(bytes);
        }
    }

    private static JsonNode object(byte[] bytes) throws IOException, ApiError {
        try {
            JsonNode json = EventJson.mapper().readTree(bytes);
            if (json == null || !json.isObject()) {
                throw ApiError.badRequest("the request must be a JSON object");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw ApiError.badRequest("the request is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static void drain(InputStream body) throws IOException {
        byte[] waste = new byte[1 << 16];
        long left = MOST_DRAINED;
        int read = body.read(waste);
        while (read >= 0 && left > 0) {
            left -= read;
            read = body.read(waste);
        }
    }
}
