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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A provider of language and embedding models on a real socket. It answers each request by the next rule of its script, then
 * by what it does {@linkplain #OTHERWISE otherwise}, and remembers what it was asked, and when, and how many at a time.
 */
public final class FakeProvider implements QuarkusTestResourceLifecycleManager {
    public static final Queue<Rule> SCRIPT = new ConcurrentLinkedQueue<>();
    public static final List<JsonNode> ASKED = new CopyOnWriteArrayList<>();
    public static final List<JsonNode> EMBEDDED = new CopyOnWriteArrayList<>();
    public static final AtomicReference<Rule> OTHERWISE = new AtomicReference<>(says("ok"));
    /** Most requests that were under way at the same time. */
    public static final AtomicInteger CROWD = new AtomicInteger();

    private static final AtomicInteger PRESENT = new AtomicInteger();
    private static final int BACKLOG = 1024;
    private static final int DIMENSIONS = 8;

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        System.setProperty(
                "sun.net.httpserver.maxIdleConnections", Integer.toString(BACKLOG)); // else it hangs up on some
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", FakeProvider::answer);
        server.createContext("/v1/embeddings", FakeProvider::embed);
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

    /** Forgets everything, as a test wants to find it. */
    public static void reset() {
        SCRIPT.clear();
        ASKED.clear();
        EMBEDDED.clear();
        CROWD.set(0);
        OTHERWISE.set(says("ok"));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        CROWD.accumulateAndGet(PRESENT.incrementAndGet(), Math::max);
        ASKED.add(EventJson.mapper().readTree(exchange.getRequestBody().readAllBytes()));
        Rule rule = SCRIPT.poll();
        try (exchange) {
            (rule == null ? OTHERWISE.get() : rule).answer(exchange);
        } finally {
            PRESENT.decrementAndGet();
        }
    }

    /** A vector for each text that only its letters decide about. */
    private static void embed(HttpExchange exchange) throws IOException {
        JsonNode question =
                EventJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
        EMBEDDED.add(question);
        Rule rule = SCRIPT.poll();
        try (exchange) {
            if (rule != null) {
                rule.answer(exchange);
                return;
            }
            List<Map<String, Object>> vectors = new ArrayList<>();
            question.path("input")
                    .forEach(text -> vectors.add(Map.of(
                            "object", "embedding", "index", vectors.size(), "embedding", vector(text.asText()))));
            Map<String, Object> body = Map.of(
                    "object",
                    "list",
                    "model",
                    question.path("model").asText(),
                    "data",
                    vectors,
                    "usage",
                    Map.of("prompt_tokens", 7, "total_tokens", 7));
            send(exchange, 200, EventJson.writeText(body));
        }
    }

    private static float[] vector(String text) {
        float[] vector = new float[DIMENSIONS];
        vector[0] = 1;
        text.chars().forEach(letter -> vector[letter % DIMENSIONS] += 1);
        return vector;
    }

    public static Rule says(String text) {
        return exchange -> send(exchange, 200, completion(text));
    }

    /** These texts one after the other, and then the last one again and again. */
    public static Rule inTurn(String... texts) {
        AtomicInteger next = new AtomicInteger();
        return exchange ->
                says(texts[Math.min(next.getAndIncrement(), texts.length - 1)]).answer(exchange);
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
        return takes(millis, says("too late"));
    }

    /** Answers by the rule after this time. */
    public static Rule takes(long millis, Rule rule) {
        return exchange -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            rule.answer(exchange);
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
