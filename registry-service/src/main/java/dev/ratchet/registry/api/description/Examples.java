package dev.ratchet.registry.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Requests and answers as they really are, by operation: resources {@code openapi/<operationId>.json}. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** What a caller sends. */
    static Optional<JsonNode> request(String operationId) {
        return of(operationId, "request");
    }

    /** What it is answered where all goes well. */
    static Optional<JsonNode> response(String operationId) {
        return of(operationId, "response");
    }

    private static Optional<JsonNode> of(String operationId, String part) {
        try (InputStream file = Examples.class.getResourceAsStream("/openapi/" + operationId + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.ofNullable(JSON.readTree(file).get(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
