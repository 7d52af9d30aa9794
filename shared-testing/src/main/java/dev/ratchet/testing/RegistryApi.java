package dev.ratchet.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The public API as a caller with a key uses it. */
public record RegistryApi(String address, @Nullable String apiKey) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** An answer: its status and its body, a JSON null where there is none. */
    public record Answer(int status, JsonNode body) {}

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return postText(path, EventJson.writeText(body));
    }

    /** As {@link #post}, where a refusal leaves nothing more to do. */
    public void postOrThrow(String path, Object body) {
        Answer answer = post(path, body);
        if (answer.status() >= 400) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
        }
    }

    public Answer postText(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
        return apiKey == null ? request : request.header("Authorization", "Bearer " + apiKey);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(), EventJson.readTrusted(body.isBlank() ? "null" : body, JsonNode.class));
        } catch (IOException e) {
            throw new IllegalStateException("the registry does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
