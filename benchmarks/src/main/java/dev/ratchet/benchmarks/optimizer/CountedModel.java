package dev.ratchet.benchmarks.optimizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.localmodel.embedding.CachedEmbeddings;
import dev.ratchet.localmodel.embedding.MiniLm;
import dev.ratchet.localmodel.http.Engine;
import dev.ratchet.localmodel.http.ModelServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The local model behind its HTTP interface, as services reach it, with a count of what it was asked; repeats are free. */
final class CountedModel implements AutoCloseable {
    private static final int REMEMBERED_TEXTS = 60_000;

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final HttpClient client = HttpClient.newHttpClient();
    private final ModelServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();

    CountedModel() throws IOException {
        Engine engine = Engine.over(new CachedEmbeddings(MiniLm.load(workers), REMEMBERED_TEXTS));
        server = ModelServer.start(0, CompletableFuture.completedFuture(engine), false);
    }

    /** So that what follows is counted by itself. */
    void forget() {
        answers.clear();
        calls.set(0);
    }

    long calls() {
        return calls.get();
    }

    String ask(String prompt) {
        return answers.computeIfAbsent(prompt, text -> send(null, text, null));
    }

    /** An answer by the schema. */
    JsonNode ask(String system, String user, JsonNode schema) {
        return EventJson.readTrusted(send(system, user, schema), JsonNode.class);
    }

    private String send(@Nullable String system, String user, @Nullable JsonNode schema) {
        ObjectNode body = EventJson.mapper().createObjectNode().put("model", "ratchet-local");
        ArrayNode messages = body.putArray("messages");
        if (system != null) {
            messages.addObject().put("role", "system").put("content", system);
        }
        messages.addObject().put("role", "user").put("content", user);
        if (schema != null) {
            ObjectNode form = body.putObject("response_format").put("type", "json_schema");
            form.putObject("json_schema").put("name", "answer").set("schema", schema);
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.port() + "/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(EventJson.writeText(body)))
                .build();
        calls.incrementAndGet();
        return text(request);
    }

    private String text(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = EventJson.readTrusted(response.body(), JsonNode.class);
            if (response.statusCode() != 200) {
                throw new IllegalStateException("the local model answers " + response.statusCode());
            }
            return answer.at("/choices/0/message/content").asText();
        } catch (IOException e) {
            throw new IllegalStateException("the local model does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.close();
        workers.shutdownNow();
        client.close();
    }
}
