package dev.ratchet.registry;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Agents that wait for another live version. */
final class LongPoll implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One who knows the answer of this tag and waits so many seconds for another. */
    CompletableFuture<HttpResponse<String>> ask(String prompt, String tag, int seconds) {
        URI live = URI.create("http://localhost:" + RestAssured.port + "/prompts/" + prompt + "/live");
        HttpRequest request = HttpRequest.newBuilder(live)
                .header("X-API-Key", Accounts.VIEWER)
                .header("If-None-Match", tag)
                .header("Prefer", "wait=" + seconds)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    /** Hangs up on all that are waited for. */
    void hangUp() {
        client.shutdownNow();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
