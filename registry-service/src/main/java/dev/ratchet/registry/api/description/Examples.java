package dev.ratchet.registry.api.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests and answers as they really are, by operation: resources {@code openapi/<operationId>.json} with the parts request
 * and response, and files of other kinds under the same name.
 */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> FILES = Map.of(
            "application/yaml", "yaml",
            "application/x-ndjson", "jsonl",
            "application/jsonl", "jsonl",
            "text/csv", "csv");

    private Examples() {}

    /** What a caller sends. */
    static Optional<Object> request(String operationId, String mediaType) {
        return of(operationId, mediaType, "request");
    }

    /** What it is answered where all goes well. */
    static Optional<Object> response(String operationId, String mediaType) {
        return of(operationId, mediaType, "response");
    }

    /** What it is answered where this goes wrong, in the words of another protocol. */
    static Optional<Object> refusal(String operationId, String status) {
        return of(operationId, "application/json", status);
    }

    private static Optional<Object> of(String operationId, String mediaType, String part) {
        try {
            if (mediaType.equals("application/json")) {
                String json = text(operationId + ".json");
                return json == null
                        ? Optional.empty()
                        : Optional.ofNullable(JSON.readTree(json).get(part));
            }
            String kind = FILES.get(mediaType);
            return kind == null ? Optional.empty() : Optional.ofNullable(text(operationId + "." + kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(String name) throws IOException {
        try (InputStream file = Examples.class.getResourceAsStream("/openapi/" + name)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
