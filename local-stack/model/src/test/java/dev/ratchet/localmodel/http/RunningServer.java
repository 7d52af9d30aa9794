package dev.ratchet.localmodel.http;

import dev.ratchet.localmodel.TestEmbeddings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** A server on a free port. */
final class RunningServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ModelServer server;

    RunningServer(CompletableFuture<Engine> engine, boolean controllable) {
        try {
            server = ModelServer.start(0, engine, controllable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RunningServer ready(boolean controllable) {
        return new RunningServer(CompletableFuture.completedFuture(Engine.over(TestEmbeddings.shared())), controllable);
    }

    String url() {
        return "http://localhost:" + server.port();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).build());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> chat(String body) throws IOException, InterruptedException {
        return post("/v1/chat/completions", body);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
