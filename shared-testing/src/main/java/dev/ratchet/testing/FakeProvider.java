package dev.ratchet.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ratchet.events.wire.EventJson;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A provider of language models on a real socket that answers each request by the next rule of its script, and remembers what it was asked. */
public final class FakeProvider implements QuarkusTestResourceLifecycleManager {
    public static final Queue<Rule> SCRIPT = new ConcurrentLinkedQueue<>();
    public static final List<JsonNode> ASKED = new CopyOnWriteArrayList<>();

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", FakeProvider::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return Map.of(
                "OPENAI_BASE_URL", "http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.add(EventJson.mapper().readTree(exchange.getRequestBody().readAllBytes()));
        Rule rule = SCRIPT.poll();
        try (exchange) {
            (rule == null ? says("ok") : rule).answer(exchange);
        }
    }

    public static Rule says(String text) {
        return exchange -> send(exchange, 200, completion(text));
    }

    /** The last message of the question with an opening. */
    public static Rule repeats(String opening) {
        return exchange -> {
            JsonNode messages = ASKED.getLast().path("messages");
            String last = messages.path(messages.size() - 1).path("content").asText();
            send(exchange, 200, completion(opening + last));
        };
    }

    public static Rule refuses(int status, String body) {
        return exchange -> send(exchange, status, body);
    }

    public static Rule refuses(int status, String body, String retryAfter) {
        return exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            send(exchange, status, body);
        };
    }

    public static Rule breaksOffHalfway() {
        return exchange -> {
            byte[] body = completion("never heard to the end").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("the provider hangs up");
        };
    }

    public static Rule isSilentFor(long millis) {
        return exchange -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            says("too late").answer(exchange);
        };
    }

    public static String completion(String text) {
        return """
                {"id": "c-1", "object": "chat.completion", "created": 1, "model": "priced-model",
                 "choices": [{"index": 0, "finish_reason": "stop",
                              "message": {"role": "assistant", "content": %s}}],
                 "usage": {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200}}""".formatted(EventJson.writeText(text));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** How one request is answered. */
    public interface Rule {
        void answer(HttpExchange exchange) throws IOException;
    }
}
