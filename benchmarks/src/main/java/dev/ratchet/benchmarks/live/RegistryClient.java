package dev.ratchet.benchmarks.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.launcher.Endpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The public API as an owner uses it. */
final class RegistryClient {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Endpoints endpoints;

    RegistryClient(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(EventJson.writeText(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoints.registry() + path))
                .header("Authorization", "Bearer " + endpoints.apiKey());
    }

    /** An object without fields where nothing is at the path yet. */
    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && answer.statusCode() != 404) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return EventJson.readTrusted(answer.body().isBlank() ? "{}" : answer.body(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
